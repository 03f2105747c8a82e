using System.Text;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>An id of the SPDX list, spelled as the list does, is that license wherever a file names its license, and never a neighbor.</summary>
public sealed class ExactIdTests
{
    /// <summary>Ids that the list has replaced by others.</summary>
    private static readonly HashSet<string> replaced = new(StringComparer.Ordinal) { "Net-SNMP", "eCos-2.0", "wxWindows", "BSD-2-Clause-FreeBSD", "BSD-2-Clause-NetBSD", "bzip2-1.0.5", "StandardML-NJ", "Nunit" };

    private static IEnumerable<string> Ids => SpdxList.Texts.Ids.Where(id => !replaced.Contains(id) && !id.EndsWith('+') && !id.Contains("-with-", StringComparison.Ordinal) && !IsBareGnu(id));

    [Fact]
    public void Behind_a_field_it_is_that_license() => Assert.DoesNotContain(Ids, id => !HasDate(id) && Read("x.c", $"/* License: {id} */\n") != id);

    [Fact]
    public void Where_it_is_not_known_it_is_no_other_license() =>
        Assert.DoesNotContain(Ids, id => Read("README.md", $"# x\n\n## License\n\n{id}\n") is { } read && read != id);

    [Theory]
    [InlineData("BSD-3-Clause-Example")]
    [InlineData("MIT-Example")]
    [InlineData("Apache-2.0-Example")]
    [InlineData("CECILL-Q")]
    public void An_id_that_goes_on_is_none_of_the_list(string id) => Assert.Null(Read("x.c", $"/* License: {id} */\n"));

    private static string? Read(string name, string text) => SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), name).Expression;

    /// <summary>GPL-2.0: the list wants "-only" or "-or-later".</summary>
    private static bool IsBareGnu(string id) => (id.StartsWith("GPL-", StringComparison.Ordinal) || id.StartsWith("LGPL-", StringComparison.Ordinal) || id.StartsWith("AGPL-", StringComparison.Ordinal) || id.StartsWith("GFDL-", StringComparison.Ordinal)) && char.IsAsciiDigit(id[^1]);

    /// <summary>W3C-20150513: such ids are read in tags and fields only.</summary>
    private static bool HasDate(string id) => id.StartsWith("W3C-", StringComparison.Ordinal);
}
