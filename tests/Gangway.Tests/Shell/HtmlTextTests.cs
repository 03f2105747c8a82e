using Gangway.Shell;

namespace Gangway.Tests.Shell;

public sealed class HtmlTextTests
{
    [Fact]
    public void A_hole_is_encoded_in_text_and_in_attributes()
    {
        const string Foreign = "\"><script>'&";

        Assert.Equal("<a title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">&quot;&gt;&lt;script&gt;&#39;&amp;</a>",
            HtmlText.Of($"""<a title="{Foreign}">{Foreign}</a>""").ToString());
    }

    [Fact]
    public void A_fragment_that_the_program_made_is_not_encoded_twice()
    {
        var inner = HtmlText.Of($"<b>{"a<b"}</b>");

        Assert.Equal("<p><b>a&lt;b</b></p>", HtmlText.Of($"<p>{inner}</p>").ToString());
    }

    [Fact]
    public void Control_characters_are_written_out() => Assert.Equal(@"\u001B[2J", HtmlText.Of($"{"\u001b[2J"}").ToString());

    [Fact]
    public void Counts_get_separators_and_coordinates_do_not() => Assert.Equal("1,234 1234.5", HtmlText.Of($"{1234} {1234.5}").ToString());

    [Fact]
    public void Nothing_is_nothing() => Assert.Equal("", HtmlText.Of($"{(string?)null}{default(HtmlText)}").ToString());
}
