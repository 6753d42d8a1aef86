namespace Anneal.Reporting.Tests;

public class MarkupTests
{
    [Fact]
    public void Escapes_text_and_attributes() =>
        Assert.Equal(
            "<p title=\"&quot;&#39;&amp;\">&lt;script&gt;</p>",
            new Markup().Element("p", "<script>", ("title", "\"'&")).ToString()
        );

    [Fact]
    public void Replaces_what_xml_does_not_allow() =>
        Assert.Equal("<p>a\uFFFDb\uFFFDc😀</p>", new Markup().Element("p", "a\0b\uD800c😀").ToString());

    [Fact]
    public void Leaves_out_an_empty_attribute() =>
        Assert.Equal("<rect/>", new Markup().Empty("rect", ("class", "")).ToString());

    [Theory, InlineData(1.005, "1"), InlineData(-0.001, "0"), InlineData(12.3456, "12.35"), InlineData(300, "300")]
    public void Writes_pixels_to_a_hundredth(double value, string expected) =>
        Assert.Equal(expected, Markup.Pixels(value));
}
