package bookshop.benchmark;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.w3c.dom.Document;

/** A picture of each suite: a bar for each technique, as long as its warm run. */
final class Chart {
    private static final Color INK = new Color(0x24292f);

    private Chart() {}

    /** Writes SUITE.svg for each suite that was measured, and gives the files. */
    static List<Path> write(List<Figure> figures, Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (String suite : figures.stream().map(Figure::suite).distinct().toList()) {
            var bars =
                    figures.stream().filter(figure -> figure.suite().equals(suite)).toList();
            Path file = folder.resolve(suite + ".svg");
            var svg = new SVGGraphics2D(document());
            var size = new Dimension(900, 100 + 20 * bars.size());
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

    private static JFreeChart chart(String suite, List<Figure> bars) {
        var data = new DefaultCategoryDataset();
        String test = "";
        for (var bar : bars) {
            // a name that is there already would be the same bar
            String name = bar.test().equals(test) ? bar.technique() : bar.test() + "   " + bar.technique();
            test = bar.test();
            while (data.getColumnIndex(name) >= 0) name = name + " ";
            data.addValue(bar.warm(), "seconds", name);
        }
        String title = suite + ", n = " + bars.getFirst().num() + ": seconds, warm";
        var chart = ChartFactory.createBarChart(
                title, null, null, data, PlotOrientation.HORIZONTAL, false, false, false);
        chart.setBackgroundPaint(Color.WHITE); // also where the page is dark
        chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        chart.getTitle().setPaint(INK);
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(new Color(0xd0d7de));
        plot.setRenderer(renderer(bars));
        CategoryAxis axis = plot.getDomainAxis();
        axis.setTickLabelFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        axis.setMaximumCategoryLabelWidthRatio(0.6f);
        axis.setCategoryMargin(0.2);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        plot.getRangeAxis().setUpperMargin(0.12);
        return chart;
    }

    private static BarRenderer renderer(List<Figure> bars) {
        var renderer = new BarRenderer() {
            @Override
            public Paint getItemPaint(int row, int column) {
                return color(bars.get(column).technique());
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        var number = NumberFormat.getNumberInstance(Locale.ROOT);
        number.setMinimumFractionDigits(3);
        number.setMaximumFractionDigits(3);
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", number));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
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
