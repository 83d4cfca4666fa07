package org.yichuan.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Writes down every prepared statement that passes, with its values, in order; and every commit. */
final class Recorder {

    private final List<Statement> seen = new ArrayList<>();

    DataSource around(DataSource source) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    /** What passed since the last call. */
    synchronized List<Statement> take() {
        List<Statement> taken = List.copyOf(seen);
        seen.clear();
        return taken;
    }

    private synchronized void add(Statement statement) {
        seen.add(statement);
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (method.getName().equals("commit")) {
                add(Statement.COMMIT);
            }
            return result instanceof PreparedStatement statement ? statement(statement, (String) arguments[0]) : result;
        });
    }

    private PreparedStatement statement(PreparedStatement statement, String sql) {
        Map<Integer, Statement.Value> values = new TreeMap<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            Object result = call(statement, method, arguments);
            String name = method.getName();
            if (name.startsWith("set") && arguments.length > 1) {
                values.put((Integer) arguments[0], new Statement.Value(name, arguments[1]));
            } else if (name.equals("executeQuery")) {
                add(new Statement(sql, List.copyOf(values.values()), -1));
            } else if (name.equals("executeUpdate")) {
                add(new Statement(sql, List.copyOf(values.values()), (Integer) result));
            } else if (name.startsWith("execute")) {
                throw new IllegalStateException("The recorder does not know " + name);
            }
            return result;
        });
    }

    private interface Calls {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> calls.call(method, arguments);
        }));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
