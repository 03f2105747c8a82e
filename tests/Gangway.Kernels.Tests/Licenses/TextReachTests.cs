using System.Net;
using System.Text;
using Gangway.Kernels.Licenses;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>Of a long file only what lies around the stems is read; what is found there is what reading all of it finds.</summary>
public sealed class TextReachTests
{
    private static readonly LicenseDetector detector = new(SpdxList.Index);
    private static readonly string code = string.Concat(Enumerable.Range(0, 600).Select(line => $"    x{line} = y + {line};\n"));

    [Theory]
    [InlineData("")]
    [InlineData("     *    ")]
    public void Each_text_of_the_list_amid_code_is_read_to_its_ends(string sign) => EachAsReadWhole(text => string.Concat(text.Split('\n').Select(line => $"{sign}{line}\n")));

    [Fact]
    public void So_is_each_with_its_signs_escaped() => EachAsReadWhole(text => $"<p>{WebUtility.HtmlEncode(text)}</p>\n");

    private static void EachAsReadWhole(Func<string, string> dress)
    {
        foreach (var id in SpdxList.Index.Texts.Ids)
        {
            var content = Encoding.UTF8.GetBytes(code + "\n" + dress(SpdxList.TextOf(id)) + "\n" + code);
            var (part, whole) = (TextsIn(content, "code.c"), TextsIn(content, "LICENSE"));
            Assert.True(part.SequenceEqual(whole), $"{id}: {string.Join("; ", part)} where all of it has {string.Join("; ", whole)}");
        }
    }

    /// <summary>A file of this name is read whole.</summary>
    private static List<(string, int, int, double)> TextsIn(byte[] content, string name) =>
        [.. detector.Read(content, name).Matches.Where(match => match.Kind is LicenseMatchKind.Text or LicenseMatchKind.NearText).Select(match => (match.Expression, match.StartLine, match.EndLine, match.Score))];
}
