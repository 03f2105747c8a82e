using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>The licenses and exceptions whose terms are encoded, found by SPDX id (case as SPDX writes it).</summary>
public sealed class LicenseLibrary(IEnumerable<LicenseTerms> terms, IEnumerable<ExceptionTerms> exceptions, Norms.Vocabulary vocabulary)
{
    private readonly FrozenDictionary<string, LicenseTerms> byId = terms
        .SelectMany(family => family.Licenses.Select(id => KeyValuePair.Create(id, family)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ExceptionTerms> exceptionsById =
        exceptions.ToFrozenDictionary(exception => exception.Id, StringComparer.Ordinal);

    public Norms.Vocabulary Vocabulary => vocabulary;

    /// <summary>Every license id with encoded terms, sorted.</summary>
    public ImmutableArray<string> Ids => [.. byId.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The terms of an id; null where they are not encoded, which is "unknown", never "none".</summary>
    public LicenseTerms? Of(string id) => byId.GetValueOrDefault(id);

    public ExceptionTerms? Exception(string id) => exceptionsById.GetValueOrDefault(id);

    /// <summary>How far the copyleft reaches, exceptions taken into account; null where the terms are not encoded.</summary>
    public CopyleftReach? ReachOf(ChosenLicense license) => Of(license.Id) is not { } found ? null
        : license.Exception is { } id && Exception(id) is { } exception && exception.Reach < found.Reach ? exception.Reach
        : found.Reach;
}
