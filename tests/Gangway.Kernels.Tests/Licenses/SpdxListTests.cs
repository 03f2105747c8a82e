using System.Text;
using System.Text.RegularExpressions;
using Gangway.Kernels.Licenses;
using Gangway.Tests.Support;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>Each of the 727 texts of the list, in the dress it is met in, is found as itself.</summary>
public sealed partial class SpdxListTests
{
    [Fact]
    public void Each_text_as_it_is_is_found() => EachIsFound(text => text);

    [Fact]
    public void Each_text_in_hash_comments_is_found() => EachIsFound(text => Prefix(text, "# "));

    [Fact]
    public void Each_text_in_a_block_comment_is_found() => EachIsFound(text => "/*\n" + Prefix(text, " * ") + " */\n");

    [Fact]
    public void Each_text_in_m4_comments_is_found() => EachIsFound(text => Prefix(text, "dnl "));

    [Fact]
    public void Each_text_in_batch_comments_is_found() => EachIsFound(text => Prefix(text, "REM "));

    [Fact]
    public void Each_text_wrapped_at_60_columns_is_found() => EachIsFound(text => Wrap(text, 60));

    [Fact]
    public void Each_text_with_Windows_line_ends_is_found() => EachIsFound(text => text.Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public void Each_text_in_capitals_is_found() => EachIsFound(text => text.ToUpperInvariant());

    [Fact]
    public void Each_text_with_a_copyright_line_and_a_sentence_before_and_behind_is_found() =>
        EachIsFound(text => "Copyright (c) 2021 Example Ltd\n\nThis is the package that everybody has been waiting for.\n\n"
            + text + "\n\nSee the web site for news about the next release.\n");

    [Fact]
    public void Where_several_ids_have_one_text_the_reported_one_is_known()
    {
        var classes = SpdxList.Texts.Ids
            .GroupBy(Reported)
            .Where(group => group.Any(id => id != group.Key))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {string.Join(' ', group.Select(id => HaveSameWords(id, group.Key) ? id : id + "*"))}\n");
        Snapshot.Matches("equivalent-texts.txt", string.Concat(classes) + "* other words: a deprecated id under its successor\n");
    }

    internal static void EachIsFound(Func<string, string> dress)
    {
        var wrong = new List<string>();
        foreach (var id in SpdxList.Texts.Ids)
        {
            var found = SpdxList.Detect(dress(SpdxList.TextOf(id)));
            if (found is not [{ Kind: LicenseMatchKind.Text, Score: > 0.97 } match] || match.Expression != Reported(id))
            {
                wrong.Add($"{id} (is {Reported(id)}): {string.Join(", ", found)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>The id itself, but for a deprecated one, and for one whose words are those of a plainer id.</summary>
    private static string Reported(string id) => Successor(id) ?? SpdxList.Texts.Ids
        .Where(other => Successor(other) is null && HaveSameWords(id, other))
        .OrderBy(other => other.Length).ThenBy(other => other, StringComparer.Ordinal)
        .First();

    private static string? Successor(string id) => id switch
    {
        "AGPL-1.0" or "AGPL-3.0" or "GFDL-1.1" or "GFDL-1.2" or "GFDL-1.3" or "GPL-1.0" or "GPL-2.0" or "GPL-3.0"
            or "LGPL-2.0" or "LGPL-2.1" or "LGPL-3.0" => id + "-only",
        "BSD-2-Clause-FreeBSD" => "BSD-2-Clause-Views",
        "BSD-2-Clause-NetBSD" => "BSD-2-Clause",
        "GPL-2.0-with-autoconf-exception" => "Autoconf-exception-2.0",
        "GPL-2.0-with-bison-exception" => "Bison-exception-2.2",
        "GPL-2.0-with-classpath-exception" => "Classpath-exception-2.0",
        "GPL-2.0-with-font-exception" => "Font-exception-2.0",
        "GPL-2.0-with-GCC-exception" => "GCC-exception-2.0",
        "GPL-3.0-with-autoconf-exception" => "Autoconf-exception-3.0",
        "GPL-3.0-with-GCC-exception" => "GCC-exception-3.1",
        "Net-SNMP" => "BSD-3-Clause AND MIT-CMU",
        "Nunit" => "zlib-acknowledgement",
        "StandardML-NJ" => "SMLNJ",
        "bzip2-1.0.5" => "bzip2-1.0.6",
        "eCos-2.0" => "GPL-2.0-or-later WITH eCos-exception-2.0",
        "wxWindows" => "WxWindows-exception-3.1",
        _ => id.EndsWith('+') ? id[..^1] + "-only" : null,
    };

    private static readonly Dictionary<string, string> words = SpdxList.Texts.Ids.ToDictionary(id => id, id => string.Join(' ', WordPattern().Matches(SpdxList.TextOf(id).ToLowerInvariant())));

    /// <summary>Letter for letter, but for case, white space and punctuation.</summary>
    private static bool HaveSameWords(string left, string right) => words.TryGetValue(right, out var other) && words[left] == other;

    private static string Prefix(string text, string sign) => string.Concat(text.Split('\n').Select(line => sign + line + "\n"));

    private static string Wrap(string text, int columns)
    {
        var result = new StringBuilder();
        foreach (var paragraph in text.Split("\n\n"))
        {
            var column = 0;
            foreach (var word in paragraph.Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                var breaks = column > 0 && column + 1 + word.Length > columns;
                result.Append(breaks ? "\n" : column > 0 ? " " : "").Append(word);
                column = breaks ? word.Length : column + 1 + word.Length;
            }

            result.Append("\n\n");
        }

        return result.ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex WordPattern();
}
