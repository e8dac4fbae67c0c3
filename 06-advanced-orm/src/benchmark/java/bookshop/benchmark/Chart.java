package bookshop.benchmark;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.w3c.dom.Document;

/** A picture of each suite: a bar for each technique, as long as its warm run. */
final class Chart {
    private static final Color INK = new Color(0x24292f);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private Chart() {}

    /** Writes SUITE.svg for each suite that was measured, and gives the files. */
    static List<Path> write(List<Figure> figures, Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (String suite : figures.stream().map(Figure::suite).distinct().toList()) {
            var bars = figures.stream()
                    .filter(figure -> figure.suite().equals(suite))
                    .toList();
            int rows = bars.size()
                    + (int) bars.stream().map(Figure::test).distinct().count();
            Path file = folder.resolve(suite + ".svg");
            var svg = new SVGGraphics2D(document());
            var size = new Dimension(800, 80 + 18 * rows);
            svg.setSVGCanvasSize(size);
            chart(suite, bars).draw(svg, new Rectangle(size));
            try (var out = Files.newBufferedWriter(file)) {
                svg.stream(out, true);
            }
            files.add(file);
        }
        return files;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JFreeChart chart(String suite, List<Figure> figures) {
        // Two rows of the same name would be one, so each begins with other invisible letters.
        var data = new DefaultCategoryDataset();
        var colors = new ArrayList<Color>();
        String test = "";
        for (var figure : figures) {
            if (!figure.test().equals(test)) {
                data.addValue(null, "", figure.test());
                colors.add(INK);
            }
            test = figure.test();
            data.addValue(figure.warm(), "", "\u2003" + figure.technique() + "\u200b".repeat(colors.size()));
            colors.add(color(figure.technique()));
        }
        String title = suite + ", n = " + figures.getFirst().num() + ": seconds, warm; shorter is better";
        var chart =
                ChartFactory.createBarChart(title, null, null, data, PlotOrientation.HORIZONTAL, false, false, false);
        chart.setBackgroundPaint(Color.WHITE); // also where the page is dark
        chart.setPadding(new RectangleInsets(8, 8, 8, 8));
        chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        chart.getTitle().setPaint(INK);
        var plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(new Color(0xd0d7de));
        plot.setRenderer(renderer(colors));
        var names = plot.getDomainAxis();
        names.setTickLabelFont(SMALL);
        names.setTickLabelPaint(INK);
        names.setTickMarksVisible(false);
        names.setAxisLineVisible(false);
        names.setCategoryMargin(0.2);
        names.setLowerMargin(0.01);
        names.setUpperMargin(0.01);
        names.setCategoryLabelPositions(CategoryLabelPositions.replaceLeftPosition(
                names.getCategoryLabelPositions(),
                new CategoryLabelPosition(
                        RectangleAnchor.LEFT, TextBlockAnchor.CENTER_LEFT, CategoryLabelWidthType.RANGE, 0.5f)));
        var seconds = plot.getRangeAxis();
        seconds.setTickLabelFont(SMALL);
        seconds.setTickLabelPaint(INK);
        seconds.setUpperMargin(0.1); // room for the longest bar's number
        return chart;
    }

    private static BarRenderer renderer(List<Color> colors) {
        var renderer = new BarRenderer() {
            @Override
            public Paint getItemPaint(int row, int column) {
                return colors.get(column);
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator(
                "{2}", new DecimalFormat("0.000", new DecimalFormatSymbols(Locale.ROOT))));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(SMALL);
        renderer.setDefaultItemLabelPaint(INK);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return renderer;
    }

    private static Color color(String technique) {
        return switch (technique.split(" ")[0]) {
            case "hibernate" -> new Color(0xbc8c4c);
            case "jooq" -> new Color(0x4c8cbc);
            case "jdbc" -> new Color(0x6aa56a);
            default -> new Color(0x9a9a9a);
        };
    }
}
