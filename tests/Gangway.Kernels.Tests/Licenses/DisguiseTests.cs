using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>Further dress that each text of the list is met in: documents, literals, mail, boxes, minified banners.</summary>
public sealed partial class DisguiseTests
{
    [Theory]
    [InlineData("// ")]
    [InlineData("#")]
    [InlineData(";; ")]
    [InlineData(".\\\" ")]
    [InlineData("-- ")]
    [InlineData("% ")]
    [InlineData("! ")]
    [InlineData("' ")]
    [InlineData("*& ")]
    [InlineData(":: ")]
    [InlineData("C ")]
    [InlineData("@c ")]
    [InlineData("@comment ")]
    [InlineData("      *> ")]
    [InlineData("> > ")]
    [InlineData("(* ", " *)")]
    [InlineData("{# ", " #}")]
    [InlineData("<%-- ", " --%>")]
    [InlineData("echo \"", "\"")]
    [InlineData("| ", " |")]
    [InlineData("║ ", " ║")]
    public void Each_text_between_these_signs_is_found(string before, string behind = "") =>
        SpdxListTests.EachIsFound(text => string.Concat(text.Split('\n').Select(line => before + line + behind + "\n")));

    [Fact]
    public void Each_text_in_an_HTML_comment_is_found() => SpdxListTests.EachIsFound(text => "<!--\n" + text + "\n-->\n<html></html>\n");

    [Fact]
    public void Each_text_as_HTML_is_found() => SpdxListTests.EachIsFound(text =>
        "<html><body>\n<h1>License</h1>\n" + string.Join('\n', Paragraphs(text).Select(part => "<p>" + WebUtility.HtmlEncode(part).Replace("\n", "<br/>\n", StringComparison.Ordinal) + "</p>")) + "\n</body></html>\n");

    [Fact]
    public void Each_text_as_Markdown_is_found() => SpdxListTests.EachIsFound(text =>
        "# License\n\n" + string.Join("\n\n", Paragraphs(text).Select((part, number) => number % 3 == 0 ? "* **" + part + "**" : number % 3 == 1 ? "## " + part : "_" + part + "_")));

    [Fact]
    public void Each_text_as_a_man_page_is_found() => SpdxListTests.EachIsFound(text =>
        ".TH LICENSE 7\n.SH LICENSE\n" + string.Concat(Paragraphs(text).Select(part => ".PP\n"
            + part.Replace("-", "\\-", StringComparison.Ordinal).Replace("’", "\\(cq", StringComparison.Ordinal).Replace("“", "\\(lq", StringComparison.Ordinal).Replace(" and ", " \\fBand\\fR ", StringComparison.Ordinal) + "\n")));

    [Fact]
    public void Each_text_as_RTF_is_found() => SpdxListTests.EachIsFound(text =>
        @"{\rtf1\ansi\deff0{\fonttbl{\f0 Helvetica;}}{\*\generator Example;}\viewkind4\uc1\pard\f0\fs20 " + string.Concat(text.Select(Rtf)) + "}");

    [Fact]
    public void Each_text_as_a_member_of_a_JSON_document_is_found() => SpdxListTests.EachIsFound(text => JsonSerializer.Serialize(new { licenseText = text }));

    [Fact]
    public void Each_text_as_the_banner_of_a_minified_script_is_found() =>
        SpdxListTests.EachIsFound(text => "/*! " + Blanks().Replace(text, " ") + " */!function(e,t){return e(t)}(window,1);var a=1;\n");

    [Fact]
    public void Each_text_as_the_lines_of_a_string_literal_is_found() => SpdxListTests.EachIsFound(text =>
        string.Concat(text.Split('\n').Select(line => "    + '" + line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "\\n' +\n")));

    [Fact]
    public void Each_text_with_typographic_quotes_and_dashes_is_found() => SpdxListTests.EachIsFound(text =>
        Quoted().Replace(text, "“$1”").Replace("``", "“", StringComparison.Ordinal).Replace("''", "”", StringComparison.Ordinal).Replace('\'', '’').Replace("--", "—", StringComparison.Ordinal));

    [Fact]
    public void Each_text_hyphenated_at_line_ends_is_found() => SpdxListTests.EachIsFound(Hyphenated);

    [Fact]
    public void Each_text_in_a_sentence_of_noise_on_its_own_line_is_found() =>
        SpdxListTests.EachIsFound(text => "This package was written for the annual workshop and has been in use ever since. " + text + " See the web site for news about the next release.\n");

    private static string[] Paragraphs(string text) => EmptyLine().Split(text);

    private static string Rtf(char letter) => letter switch
    {
        '\n' => "\\par\r\n",
        '\\' or '{' or '}' => "\\" + letter,
        '“' => @"\'93",
        '”' => @"\'94",
        '’' => @"\rquote ",
        < (char)128 => letter.ToString(),
        < (char)256 => $@"\'{(int)letter:x2}",
        _ => $@"\u{(short)letter}?",
    };

    private static string Hyphenated(string text)
    {
        var (result, column) = (new StringBuilder(), 0);
        foreach (var part in WordOrBreak().EnumerateMatches(text))
        {
            var word = text.AsSpan(part.Index, part.Length);
            if (column + word.Length > 60 && word.Length > 7 && word.IndexOfAnyExceptInRange('a', 'z') < 0)
            {
                result.Append(' ').Append(word[..4]).Append("-\n * ").Append(word[4..]);
                column = word.Length;
                continue;
            }

            var breaks = word[0] == '\n' || column + word.Length > 72;
            result.Append(breaks ? "\n * " : " ").Append(word.Trim('\n'));
            column = breaks ? word.Length : column + word.Length + 1;
        }

        return result.ToString();
    }

    [GeneratedRegex(@"\n\s*\n", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex("\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\S+|\n\n", RegexOptions.NonBacktracking)]
    private static partial Regex WordOrBreak();
}
