namespace Gangway.Office.Inventory.Versions;

/// <summary>Who reads the ranges of which ecosystem. An ecosystem without a notation of its own uses comparators.</summary>
internal static class RangeFormats
{
    private static readonly RangeRules ByOrder = new();

    private static readonly Dictionary<string, (Reader Read, RangeRules Rules)> Table = new(StringComparer.Ordinal)
    {
        ["npm"] = (NpmRange.Read, new PrereleaseRules()),
        ["cargo"] = (CargoRange.Read, new PrereleaseRules()),
        ["pypi"] = (PyPiRange.Read, new PyPiRules()),
        ["maven"] = (MavenRange.Read, ByOrder),
        ["nuget"] = (NuGetRange.Read, new NuGetRules()),
        ["gem"] = (GemRange.Read, new GemRules()),
        ["composer"] = (ComposerRange.Read, new ComposerRules()),
        ["conan"] = (ConanRange.Read, new ConanRules()),
        ["hex"] = (HexRange.Read, ByOrder),
        ["pub"] = (PubRange.Read, ByOrder),
        ["golang"] = (ComparatorRange.ReadMinimum, ByOrder),
        ["deb"] = (ComparatorRange.ReadDebian, ByOrder),
        ["rpm"] = (ComparatorRange.Read, new RpmRules()),
        ["apk"] = (ComparatorRange.ReadAlpine, new AlpineRules()),
    };

    /// <summary>Fills the draft, or says there what is wrong.</summary>
    internal delegate bool Reader(ReadOnlySpan<char> text, RangeDraft draft);

    public static (Reader Read, RangeRules Rules) Of(VersionOrder order) =>
        Table.TryGetValue(order.Type, out var format) ? format : (ComparatorRange.Read, ByOrder);
}
