using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract;

/// <summary>A shipped component as the obligations see it.</summary>
/// <param name="Key">Its identity in the report.</param>
/// <param name="Name">The name a notice would use.</param>
/// <param name="Group">Namespace, where it has one.</param>
/// <param name="Licenses">The licenses it is used under.</param>
/// <param name="Facts">What is known of this component alone: modified, has-notice-file.</param>
public sealed record LicensedComponent(
    string Key, string Name, string? Group, ImmutableArray<ChosenLicense> Licenses, ImmutableSortedDictionary<string, Context.Known> Facts)
{
    /// <summary>Equal for components of which the same facts are known.</summary>
    public string FactsKey { get; } = string.Join(';', Facts.Select(fact => $"{fact.Key}={fact.Value.Value}"));
}
