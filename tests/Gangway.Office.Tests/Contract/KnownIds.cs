using System.Text.Json;
using Gangway.Office.Contract;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Contract;

/// <summary>The ids as the program loads them: the npm package spdx-license-list and our own table.</summary>
internal static class KnownIds
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> LazyNames = new(ReadNames);
    private static readonly Lazy<LicenseIds> LazyIds = new(ReadIds);

    private static readonly Lazy<LicenseNames> LazyLicenseNames = new(ReadLicenseNames);

    /// <summary>SPDX id → name.</summary>
    public static IReadOnlyDictionary<string, string> Names => LazyNames.Value;

    public static LicenseIds Ids => LazyIds.Value;

    public static LicenseNames LicenseNames => LazyLicenseNames.Value;

    public static SpdxExpression Parse(string text, SpdxGrammar grammar = SpdxGrammar.Spdx2)
    {
        Assert.True(SpdxExpression.TryParse(text, Ids, grammar, out var expression, out var error, out _), error);
        return expression;
    }

    private static Dictionary<string, string> ReadNames()
    {
        var path = Path.Combine(Checkout.Root, "node_modules", "spdx-license-list", "spdx.json");
        Assert.SkipUnless(File.Exists(path), "skipped: the npm package spdx-license-list is not installed");
        using var list = JsonDocument.Parse(File.ReadAllBytes(path));
        return list.RootElement.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetProperty("name").GetString()!);
    }

    private static LicenseIds ReadIds()
    {
        var yaml = File.ReadAllText(Path.Combine(Checkout.Root, "data", "license-exceptions.yaml"));
        Assert.True(LicenseIds.TryRead(Names.Keys, "data/license-exceptions.yaml", yaml, out var ids, out var issue), issue?.Message);
        return ids;
    }

    private static LicenseNames ReadLicenseNames()
    {
        var yaml = File.ReadAllText(Path.Combine(Checkout.Root, "data", "license-names.yaml"));
        Assert.True(Office.Contract.LicenseNames.TryRead(Ids, Names, "data/license-names.yaml", yaml, out var names, out var issue), issue?.Message);
        return names;
    }
}
