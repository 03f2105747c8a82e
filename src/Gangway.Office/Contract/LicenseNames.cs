using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gangway.Office.Contract;

/// <summary>
/// Reads license names as people write them. A name is read only where it leaves no doubt: a license that is taken for
/// another is far worse than one still to be looked at.
/// </summary>
public sealed partial class LicenseNames
{
    /// <summary>Longer than this is a license text, not a name (characters).</summary>
    public const int LongestName = 300;

    private readonly LicenseIds ids;
    private readonly LicenseAddresses addresses;
    private readonly FrozenSet<string> families;
    private readonly FrozenDictionary<string, string> stems;
    private readonly FrozenSet<string> gnu;
    private readonly FrozenDictionary<string, SpdxExpression> names;
    private readonly FrozenDictionary<string, string> exceptions;
    private readonly FrozenDictionary<string, string> reasons;

    private LicenseNames(LicenseIds ids, IEnumerable<KeyValuePair<string, string>> listed, LicenseTables tables)
    {
        this.ids = ids;
        addresses = new LicenseAddresses(tables["addresses"], ids);
        gnu = tables["gnu"].Select(row => row.Key).ToFrozenSet();
        families = tables["families"].SelectMany(row => row.Words).Select(name => name.ToLowerInvariant()).Where(name => !name.Contains(' ')).ToFrozenSet();
        stems = Unique(tables["families"].SelectMany(row => row.Words, (row, name) => (Key(name), row.Key)));
        exceptions = Unique(tables["exceptions"].SelectMany(row => row.Words, (row, name) => (Key(name), row.Key)));
        reasons = Unique(
            tables["ambiguous"].Select(row => (Key(row.Key), $"Several licenses are called so: {string.Join(", ", row.Words)}."))
                .Concat(tables["statements"].Select(row => (Key(row.Key), $"This is {string.Join(", ", row.Words)}."))));
        names = Unique(tables["names"].SelectMany(row => Named(row.Key, row.Words))
            .Concat(listed.SelectMany(entry => Named(entry.Key, [entry.Value])))
            .Where(pair => !reasons.ContainsKey(pair.Key) && !stems.ContainsKey(pair.Key)));
    }

    /// <param name="listed">SPDX id → name of the SPDX license list.</param>
    /// <param name="source">The name of the file, for the issue.</param>
    /// <param name="yaml">The text of <c>data/license-names.yaml</c>.</param>
    public static bool TryRead(
        LicenseIds ids,
        IEnumerable<KeyValuePair<string, string>> listed,
        string source,
        string yaml,
        [NotNullWhen(true)] out LicenseNames? names,
        [NotNullWhen(false)] out Issue? issue)
    {
        ArgumentNullException.ThrowIfNull(ids);
        names = LicenseTables.TryRead(source, yaml, out var tables, out issue) ? new LicenseNames(ids, listed, tables) : null;
        return names is not null;
    }

    private SpdxExpression? Known(string expression) =>
        SpdxExpression.TryParse(expression, ids, SpdxGrammar.Lax, out var parsed, out _, out _) ? parsed : null;

    private IEnumerable<(string Key, SpdxExpression Value)> Named(string expression, IEnumerable<string> called) =>
        Known(expression) is { } known ? called.Select(name => (Key(name), known)) : [];

    private string Key(string name) => string.Join(' ', LicenseNameWords.Of(name, families));

    /// <summary>A key that stands for two different things stands for neither.</summary>
    private static FrozenDictionary<string, T> Unique<T>(IEnumerable<(string Key, T Value)> pairs)
        where T : class =>
        pairs.GroupBy(pair => pair.Key)
            .Where(group => group.Key.Length > 0 && group.Select(pair => pair.Value).Distinct().Count() == 1)
            .ToFrozenDictionary(group => group.Key, group => group.First().Value);
}
