using Gangway.Office.Inventory.Versions;

namespace Gangway.Office.Tests.Inventory.Versions;

/// <summary>The package managers themselves are asked about made-up versions, and must agree.</summary>
public class OracleTests
{
    private static readonly string[] SemVerPieces =
        ["0", "1", "2", "10", "01", "1.2.3", "0.0.1", ".", "-", "+", "alpha", "beta.2", "rc.10", "x", "v", "=", " ", "-0", "9007199254740992"];

    private static readonly string[] RangePieces =
        ["1", "2", "0", "1.2", "1.2.3", "0.1", "0.0.1", "x", "*", ".x", ".*", "^", "~", "~>", ">", "<", ">=", "<=", "=", " ", " ", " - ", "||", "-alpha.1", "-0", "v", "+b", ".0", ".3"];

    private static readonly string[] PyPiPieces =
        ["1", "1.0", "2", "0", ".", ".0", "a1", "b", "rc2", "c", ".post1", "-1", ".dev0", "dev", "+local.1", "+1", "1!", "v", "_", "-", "alpha", "pre", "r4", "preview3", " "];

    private static readonly string[] DebianPieces = ["1", "0", "1.0", "2", ":", "-", "~", "a", "+b", "~rc1", "10", ".", "-1", "1:", "dfsg", "z"];

    private static readonly string[] NuGetPieces = ["1", "0", "1.0", "1.2.3", ".4", "2.0.0", "-alpha", "-Beta.2", ".10", "+meta", ".", "-", "rc", "01", "2147483648"];

    [Fact]
    public void Npm_agrees_with_node_semver()
    {
        var pairs = Pairs(SemVerPieces, 3000, 1);
        var expected = Oracle.Node("try { return semver.compare(fields[0], fields[1]); } catch { return '?'; }", pairs.Select(pair => $"{pair.Left}\t{pair.Right}"));
        Compare(pairs, expected, "npm", pair => Canonical(pair.Left) && Canonical(pair.Right));

        // The equals sign before a version is node-semver's loose reading, which is read here too.
        static bool Canonical(string version) => !version.Trim().StartsWith('=') && !version.Trim().StartsWith("v=", StringComparison.Ordinal) && !version.Trim().StartsWith("vv", StringComparison.Ordinal) && !version.Trim().StartsWith("v ", StringComparison.Ordinal);
    }

    [Fact]
    public void Ranges_of_npm_agree_with_node_semver()
    {
        var random = new Random(2);
        string[] versions = ["0.0.0", "0.0.1", "0.1.0", "0.1.2", "1.0.0", "1.2.3-alpha.1", "1.2.3-alpha.2", "1.2.3", "1.2.4", "1.3.0", "1.3.0-0", "2.0.0-rc.1", "2.0.0", "2.5.0", "3.0.0"];
        var lines = Enumerable.Range(0, 6000).Select(_ => (Version: versions[random.Next(versions.Length)], Range: Text(random, RangePieces, 7))).ToList();
        var expected = Oracle.Node(
            "try { return new semver.Range(fields[1]).test(fields[0]); } catch { return 'error'; }", lines.Select(line => $"{line.Version}\t{line.Range}"));

        // node-semver drops a star wherever it stands ("1.2.3*" is 1.2.3); here that is no range.
        var seen = lines.Zip(expected).Where(pair => Asked("npm", pair.First.Version, pair.First.Range) != "error" || !HasStrayStar(pair.First.Range)).ToList();
        Agree([.. seen.Select(pair => pair.First)], [.. seen.Select(pair => pair.Second)], "npm");

        static bool HasStrayStar(string range) => range.Contains('*', StringComparison.Ordinal);
    }

    [Fact]
    public void PyPI_agrees_with_packaging()
    {
        var pairs = Pairs(PyPiPieces, 4000, 3);
        var expected = Oracle.Python(
            "(lambda a, b: (a > b) - (a < b))(version.Version(f[0]), version.Version(f[1]))", pairs.Select(pair => $"{pair.Left}\t{pair.Right}"));
        Compare(pairs, [.. expected.Select(answer => answer == "error" ? "?" : answer)], "PyPI", _ => true);
    }

    [Fact]
    public void Specifiers_of_PyPI_agree_with_packaging()
    {
        var random = new Random(4);
        string[] versions = ["1", "1.0", "1.0.0", "1.0a1", "1.0.dev1", "1.0rc1", "1.0.post1", "1.0+local", "1.1", "1.1.dev0", "1.2.3", "2.0", "2.0b3.dev1", "2.0.post1.dev2", "1!1.0", "1.0.1a1"];
        string[] signs = ["==", "!=", "~=", "<", "<=", ">", ">=", ""];
        string[] targets = ["1", "1.0", "1.0.*", "1.*", "1.0a1", "1.0.post1", "1.0+local", "2.0", "2.0.dev0", "1!1.0", "1.1.0", "1.0rc1.*", "1.0.post1.*", "2.0b3", "junk", "1.2.3"];
        var lines = Enumerable.Range(0, 4000).Select(_ => (
            Version: versions[random.Next(versions.Length)],
            Range: string.Join(',', Enumerable.Range(0, random.Next(1, 3)).Select(_ => signs[random.Next(signs.Length)] + targets[random.Next(targets.Length)])))).ToList();
        var expected = Oracle.Python(
            "all(specifiers.Specifier(s, prereleases=True).contains(f[0]) for s in f[1].split(','))", lines.Select(line => $"{line.Version}\t{line.Range}"));

        // packaging stops at the first specifier that says no, and so does not see a broken one behind it.
        var seen = lines.Zip(expected).Where(pair => pair.Second != "False" || !pair.First.Range.Contains(',', StringComparison.Ordinal)).ToList();
        Agree([.. seen.Select(pair => pair.First)], [.. seen.Select(pair => pair.Second)], "PyPI");
    }

    [Fact]
    public void Debian_agrees_with_dpkg()
    {
        foreach (var (left, right) in Pairs(DebianPieces, 300, 5).Where(pair => !pair.Left.StartsWith('-') && !pair.Right.StartsWith('-')))
        {
            var expected = Oracle.Dpkg(left, "lt", right) switch { 0 => -1, 2 => (int?)null, _ => Oracle.Dpkg(left, "eq", right) == 0 ? 0 : 1 };
            Assert.True(expected == VersionOrder.Compare("Debian:12", left, right), $"{left} and {right}: dpkg says {expected}");
        }
    }

    [Fact]
    public void NuGet_agrees_with_NuGet()
    {
        var nuget = Oracle.NuGet();
        var parse = nuget.GetType("NuGet.Versioning.NuGetVersion")!.GetMethod("TryParse", [typeof(string), nuget.GetType("NuGet.Versioning.NuGetVersion")!.MakeByRefType()])!;
        foreach (var (left, right) in Pairs(NuGetPieces, 5000, 6))
        {
            var (first, second) = (Parsed(left), Parsed(right));
            int? expected = first is null || second is null ? null : Math.Sign(((IComparable)first).CompareTo(second));
            Assert.True(expected == VersionOrder.Compare("NuGet", left, right), $"'{left}' and '{right}': NuGet says {expected}");
        }

        object? Parsed(string text)
        {
            object?[] arguments = [text, null];
            return (bool)parse.Invoke(null, arguments)! ? arguments[1] : null;
        }
    }

    [Fact]
    public void Ranges_of_NuGet_agree_with_NuGet()
    {
        var nuget = Oracle.NuGet();
        var (version, range) = (nuget.GetType("NuGet.Versioning.NuGetVersion")!, nuget.GetType("NuGet.Versioning.VersionRange")!);
        var parse = range.GetMethod("TryParse", [typeof(string), range.MakeByRefType()])!;
        var satisfies = range.GetMethod("Satisfies", [version])!;
        var floating = range.GetProperty("Float")!;
        var random = new Random(7);
        string[] bounds = ["", "1.0", "2.0", "1", "1.5.0-beta", "*", "1.*", "1.0.*", "1.0.0-*", "1.0.0-beta.*", "1.0.0-rc*", "*-*", "1.*-*", "3", "1.0.0.*", "1.2.3.4.5", "v1"];
        string[] versions = ["0.9", "1.0.0", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-rc1", "1.5.0-beta", "1.5.0", "2.0.0-alpha", "2.0", "2.1", "3.0.0", "4.0"];
        for (var i = 0; i < 20000; i++)
        {
            var text = Between(Bound(), ["", ",", ", "], Bound());
            var tested = versions[random.Next(versions.Length)];
            object?[] arguments = [text, null];
            var expected = (bool)parse.Invoke(null, arguments)! ? Answer(arguments[1]!, Activator.CreateInstance(version, tested)!, text) : "error";
            Assert.True(expected == Asked("NuGet", tested, text), $"'{tested}' in '{text}': NuGet says {expected}, we say {Asked("NuGet", tested, text)}");
        }

        string Bound() => bounds[random.Next(bounds.Length)];

        string Between(string lower, string[] commas, string upper) => random.Next(4) == 0
            ? lower
            : "[("[random.Next(2)] + lower + commas[random.Next(commas.Length)] + upper + "])"[random.Next(2)];

        string Answer(object parsed, object tested, string text) => text.TrimStart()[0] is '[' or '(' || floating.GetValue(parsed) is not { } behavior
            ? satisfies.Invoke(parsed, [tested])!.ToString()!
            : behavior.GetType().GetMethod("Satisfies")!.Invoke(behavior, [tested])!.ToString()!;
    }

    private static string Asked(string format, string version, string range) =>
        VersionRange.TryParse(format, range, out var parsed, out _) && parsed.Contains(version) is { } contains ? contains.ToString() : "error";

    private static void Agree(List<(string Version, string Range)> lines, string[] expected, string format)
    {
        Assert.Equal(lines.Count, expected.Length);
        var failures = lines.Zip(expected)
            .Where(pair => !Asked(format, pair.First.Version, pair.First.Range).Equals(pair.Second, StringComparison.OrdinalIgnoreCase))
            .Select(pair => $"'{pair.First.Version}' in '{pair.First.Range}': {pair.Second} expected").ToList();
        Assert.True(failures.Count == 0, $"{failures.Count} of {lines.Count} differ:\n{string.Join('\n', failures.Take(25))}");
        Assert.Contains(expected, answer => answer.Equals("true", StringComparison.OrdinalIgnoreCase));
    }

    private static void Compare(List<(string Left, string Right)> pairs, string[] expected, string ecosystem, Predicate<(string Left, string Right)> asked)
    {
        Assert.Equal(pairs.Count, expected.Length);
        var failures = pairs.Zip(expected).Where(pair => asked(pair.First))
            .Where(pair => (VersionOrder.Compare(ecosystem, pair.First.Left, pair.First.Right)?.ToString() ?? "?") != pair.Second)
            .Select(pair => $"'{pair.First.Left}' and '{pair.First.Right}': {pair.Second} expected").ToList();
        Assert.True(failures.Count == 0, $"{failures.Count} of {pairs.Count} differ:\n{string.Join('\n', failures.Take(25))}");
        Assert.Contains("1", expected);
    }

    private static List<(string Left, string Right)> Pairs(string[] pieces, int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (Text(random, pieces, 4), Text(random, pieces, 4)))];
    }

    private static string Text(Random random, string[] pieces, int most)
    {
        var text = "";
        while (text.Trim().Length == 0)
        {
            text = string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => pieces[random.Next(pieces.Length)]));
        }

        return text;
    }
}
