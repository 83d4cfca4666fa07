package org.yichuan.page.files.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.fontbox.ttf.GlyphData;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.text.Message;
import org.yichuan.page.layout.FontRole;

/**
 * What a seal looks like: the picture {@code etc/seals/ISSUER.png} of an administrator, or a drawn one: ring, star, the
 * issuer's name along the ring. A picture of more than four megapixels is refused before it is decoded.
 */
public final class SealPicture {
    private static final int SIZE = 600;
    /** Upper edge of a character over its baseline. */
    private static final double TOP = 0.86;
    private static final long MOST_PIXELS = 4_000_000;
    private static final long LARGEST_FILE = 8L << 20;

    private final Path folder;
    private final Fonts fonts;

    /** @param folder {@code etc/seals}, need not exist; or null */
    public SealPicture(Path folder, Fonts fonts) {
        this.folder = folder;
        this.fonts = fonts;
    }

    /** With the pictures that an administrator put into {@code etc/seals}. */
    public static SealPicture configured(Fonts fonts) {
        return new SealPicture(Path.of(System.getProperty("karaf.etc", "etc"), "seals"), fonts);
    }

    BufferedImage of(String issuer) throws IOException {
        Path file = folder == null || issuer.contains("/") || issuer.contains("\\") ? null : folder.resolve(issuer + ".png");
        return file != null && Files.isRegularFile(file) ? read(file) : drawn(issuer);
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw refused(file, "文件大于 8 MB", "the file has more than 8 MB");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw refused(file, "图像为 " + pixels / 1_000_000 + " 百万像素，最多 4 百万", "it has " + pixels / 1_000_000 + " megapixels, at most 4 are taken");
                }
                return reader.read(0);
            } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
                throw refused(file, "不是可读的 PNG 图像", "it is no PNG that can be read");
            } finally {
                reader.dispose();
            }
        }
    }

    private static NotRendered refused(Path file, String zh, String en) {
        return new NotRendered(new Message("印章图 " + file.getFileName() + " 不能使用：" + zh + "。请换一幅约 600×600 像素的方形 PNG。",
                "The seal's picture " + file.getFileName() + " cannot be used: " + en + ". Give a PNG of about 600 by 600 pixels."));
    }

    private BufferedImage drawn(String issuer) throws IOException {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(220, 20, 20, 215));
        double middle = SIZE / 2.0;
        double ring = SIZE * 0.026;
        g.setStroke(new BasicStroke((float) ring));
        g.draw(new Ellipse2D.Double(ring / 2, ring / 2, SIZE - ring, SIZE - ring));
        g.fill(star(middle, SIZE * 0.15));
        int[] name = issuer.codePoints().toArray();
        double size = SIZE * Math.min(0.15, 1.75 / Math.max(1, name.length));
        double radius = middle - ring - SIZE * 0.025 - size * TOP;
        double apart = name.length < 2 ? 0 : Math.min(Math.toRadians(32), Math.toRadians(250) / (name.length - 1));
        for (int i = 0; i < name.length; i++) {
            Face face = fonts.face(FontRole.TITLE, name[i]);
            if (face == null) {
                continue;
            }
            GlyphData glyph = face.font().getGlyph().getGlyph(face.glyph(name[i]));
            if (glyph == null) {
                continue;
            }
            double scale = size / face.font().getUnitsPerEm();
            AffineTransform place = AffineTransform.getTranslateInstance(middle, middle);
            place.rotate((i - (name.length - 1) / 2.0) * apart);
            place.translate(-size * face.advance(name[i]) / 2 * 0.8, -radius);
            // letters of a seal are narrow
            place.scale(scale * 0.8, -scale);
            g.fill(place.createTransformedShape(glyph.getPath()));
        }
        g.dispose();
        return image;
    }

    private static Path2D star(double middle, double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius : radius * 0.382;
            double angle = Math.PI / 5 * i - Math.PI / 2;
            double x = middle + r * Math.cos(angle);
            double y = middle + r * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }
}
