using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses.Copyrights;
using Gangway.Kernels.Licenses.Notices;

namespace Gangway.Kernels.Tests.Licenses.Copyrights;

/// <summary>What is turned away by a look at a letter or two, or taken as it stands, is what the whole way finds.</summary>
public sealed class CopyrightSpeedTests
{
    private static readonly string[] parts =
    [
        " 1999-2004", " Example", " Person", " Inc.", " and", " & ", "A&B", ", ", ",,", " <mail@example.com>", " <b>", "<", ">", " (Nick)", " (c)", ")", "-", "--", "-->", " ", "  ", "'s", "\"", "é", "\\n", "*/", "~", "&lt;", ";",
        " <a@b", "/", ".", ":", "[", "]", "{", "}", "|", "=", "\t", "x",
    ];

    private static readonly string[] placeholders =
    [
        "name of author", "name of copyright", "name of the author", "name of the copyright", "names of author", "names of copyright", "your name", "yourname", "your company", "your_name", "your full name", "copyright owner]",
        "copyright holder>", "copyright holders>", "copyright holder]", "copyright holders]", "copyright owner>", "<owner", "<holder", "<author", "<organization", "<name", "<year", "<date", "(insert", "<copyright", "<company", "<your",
        "<insert", "<full name", "[name", "[full", "[owner", "[year", "[your", "[author", "[copyright", "[organization", "[company", "[insert", "{name", "{year", "{{", "}}", "{owner", "{author", "{fullname", "{full", "{copyright",
        "{company", "${", "#{", "%(", "$(", "<%", "%>", "insert name", "yyyy", "[yy", "20xx", "19xx", "20yy", "19yy", "200x", "199x", "xxxx", "author's name", "name here", "fullname]", "<developer", "[developer", "<first", "<holders",
        "<entity", "[entity", "%year", "%author", "%name", "@year", "@author@", "@copyright@", "copyright-holder", "the-copyright",
    ];

    [Fact]
    public void A_text_that_is_taken_as_it_stands_reads_so()
    {
        var texts = Gen.Elements(parts).ListOf().Select(list => string.Concat(list)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var (taken, read) = (new CopyrightText(), new CopyrightText());
            if (!taken.Take(text))
            {
                return true;
            }

            var bytes = Encoding.UTF8.GetBytes(text);
            read.Clear();
            read.Append(bytes, 0, 0);
            return read.Text.SequenceEqual(taken.Text) && read.LineEnd == bytes.Length && !read.Closed;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(12));
    }

    [Fact]
    public void Most_statements_are_taken_as_they_stand()
    {
        var text = new CopyrightText();
        Assert.True(text.Take(" 1999-2001, 2004 Example Ltd. <mail@example.com>, Person O'Example & Sons (Example)"));
        Assert.Equal("1999-2001, 2004 Example Ltd. <mail@example.com>, Person O'Example & Sons (Example)", text.Text.ToString());
    }

    [Fact]
    public void A_template_is_told_by_each_of_its_words_in_any_case()
    {
        Assert.All(placeholders, word => Assert.True(CopyrightTemplate.HasPlaceholder($" 2001 {word} x"), word));
        Assert.All(placeholders, word => Assert.True(CopyrightTemplate.HasPlaceholder(word.ToUpperInvariant()), word));
        string[] pieces = [.. placeholders.SelectMany(word => new[] { word, word[1..], word[..^1], word[..(word.Length / 2)] }), " ", "x", "<mail@example.com>", "Example", "2001"];
        Prop.ForAll(Gen.Elements(pieces).ListOf().Select(list => string.Concat(list)).ToArbitrary(),
            text => CopyrightTemplate.HasPlaceholder(text) == placeholders.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(6));
    }

    [Fact]
    public void A_set_of_words_has_its_words_in_any_case_and_no_others()
    {
        string[] words = ["the", "All", "author(s)", "$id:", "n/a", "", "a-word-of-more-than-sixty-three-letters-which-nobody-would-ever-write-down-twice"];
        var (set, plain) = (new CopyrightWordSet(words), new HashSet<string>(words, StringComparer.OrdinalIgnoreCase));
        string[] asked = [.. words, .. words.Select(word => word.ToUpperInvariant()), .. words.Select(word => $"{word}x"), "thé", "ſhe", "éa", "x"];
        Assert.All(asked, word => Assert.Equal(plain.Contains(word), set.Contains(word)));
    }

    [Fact]
    public void Words_near_a_file_name_are_those_that_splitting_gives()
    {
        char[] signs = [' ', '\t', '\n', '\r', '*', '#', '/', '<', '>', '|', '`', '"', '\''];
        var texts = Gen.Elements("see ", "the\n", " * ", "LICENSE", "é", "É ", "#", "`x'", "--", " 2 ", "\"", "\u00FF").ListOf().Select(list => Encoding.UTF8.GetBytes(string.Concat(list)));
        Prop.ForAll(texts.ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (text, cut) =>
        {
            var part = text.AsSpan(Math.Min(cut, text.Length));
            part = part[..Math.Min(part.Length, 240)];
            var words = new NearWords();
            words.Read(part);
            var plain = Encoding.UTF8.GetString(part).Split(signs, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)).ToList();
            return words.Count == plain.Count && Enumerable.Range(0, words.Count).All(place => words[place].SequenceEqual(plain[place]) && words.Lower(place).SequenceEqual(plain[place].ToLowerInvariant()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));
    }
}
