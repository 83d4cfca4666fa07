package org.yichuan.store.jpa.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Makes every connection of a source a {@link Prepared} one. Stands below the pool, whose connections live long. */
final class PreparingSource {

    private PreparingSource() {
    }

    static DataSource over(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(PreparingSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? preparing(connection) : result;
        });
    }

    private static Connection preparing(Connection connection) {
        return (Connection) Proxy.newProxyInstance(PreparingSource.class.getClassLoader(), new Class<?>[] {Prepared.class}, new Preparing(connection));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The statements live and die with the connection, which is used by one thread at a time. */
    private record Preparing(Connection connection, Map<String, PreparedStatement> statements) implements InvocationHandler {

        Preparing(Connection connection) {
            this(connection, new HashMap<>());
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "prepared" -> prepared((String) arguments[0]);
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> call(connection, method, arguments);
            };
        }

        private PreparedStatement prepared(String sql) throws java.sql.SQLException {
            PreparedStatement statement = statements.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                statements.put(sql, statement);
            }
            return statement;
        }
    }
}
