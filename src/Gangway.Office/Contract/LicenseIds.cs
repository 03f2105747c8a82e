using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gangway.Office.Contract;

/// <summary>The license and exception ids an expression may name. Ids are compared without case and given back as listed.</summary>
public sealed class LicenseIds
{
    private readonly FrozenDictionary<string, string> licenses;
    private readonly FrozenDictionary<string, string> exceptions;
    private readonly FrozenDictionary<string, string> replacements;

    private LicenseIds(
        IEnumerable<string> licenses, IEnumerable<string> exceptions, IEnumerable<KeyValuePair<string, string>> replacements)
    {
        this.licenses = Freeze(licenses.Select(id => KeyValuePair.Create(id, id)));
        this.exceptions = Freeze(exceptions.Select(id => KeyValuePair.Create(id, id)));
        this.replacements = Freeze(replacements);
    }

    /// <param name="licenses">Ids of the SPDX license list, deprecated ones included.</param>
    /// <param name="exceptions">Ids of the SPDX exception list.</param>
    /// <param name="replacements">
    /// For the lax reading: a deprecated or mistaken id (a <c>+</c> included) and the expression of one license,
    /// perhaps WITH an exception, that stands for it. On equal ids the first counts.
    /// </param>
    public static LicenseIds Of(
        IEnumerable<string> licenses, IEnumerable<string> exceptions, IEnumerable<KeyValuePair<string, string>> replacements) =>
        new(licenses, exceptions, replacements);

    /// <summary>
    /// Reads the sections <c>exceptions</c>, <c>deprecated</c> and <c>near-misses</c> of <c>data/license-exceptions.yaml</c>.
    /// </summary>
    /// <param name="licenses">Ids of the SPDX license list.</param>
    /// <param name="source">The name of the file, for the issue.</param>
    public static bool TryRead(
        IEnumerable<string> licenses, string source, string yaml, [NotNullWhen(true)] out LicenseIds? ids, [NotNullWhen(false)] out Issue? issue)
    {
        ids = null;
        if (!LicenseTables.TryRead(source, yaml, out var tables, out issue))
        {
            return false;
        }

        var replacements = tables["deprecated"].Concat(tables["near-misses"]).Where(row => row.Words.Count == 1);
        ids = Of(licenses, tables["exceptions"].Select(row => row.Key), replacements.Select(row => KeyValuePair.Create(row.Key, row.Words[0])));
        return true;
    }

    /// <summary>The id as the SPDX license list writes it; null where it is not listed.</summary>
    public string? License(ReadOnlySpan<char> id) => Find(licenses, id);

    /// <summary>The id as the SPDX exception list writes it; null where it is not listed.</summary>
    public string? Exception(ReadOnlySpan<char> id) => Find(exceptions, id);

    internal string? Replacement(ReadOnlySpan<char> id) => Find(replacements, id);

    private static string? Find(FrozenDictionary<string, string> table, ReadOnlySpan<char> id) =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var found) ? found : null;

    private static FrozenDictionary<string, string> Freeze(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in pairs)
        {
            table.TryAdd(key, value);
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
