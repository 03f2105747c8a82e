using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution;

/// <summary>Decides what one product owes for what it ships, and counts what that answer leaves out.</summary>
public static class Owing
{
    /// <param name="taken">The product's components.</param>
    /// <param name="product">Its path, as <see cref="ComponentUse.Product"/> names it.</param>
    /// <param name="own">The license of its own work.</param>
    /// <param name="delivery">How it reaches others.</param>
    /// <param name="facts">What its gangway.yml states.</param>
    /// <param name="artifacts">The files that can fulfil a duty.</param>
    /// <param name="known">What is known of single components: (key, fact) → value.</param>
    /// <param name="library">Encoded terms.</param>
    public static Owed Of(
        IEnumerable<TakenComponent> taken,
        string product,
        LicenseFacts own,
        Delivery delivery,
        ImmutableSortedDictionary<string, Context.Known> facts,
        ImmutableArray<ProvidedArtifact> artifacts,
        Func<string, ImmutableSortedDictionary<string, Context.Known>> known,
        LicenseLibrary library)
    {
        ImmutableArray<TakenComponent> shipped = [.. taken.Where(component => component.Uses.Any(use => use.Product == product && use.IsShipped))];
        ImmutableArray<LicensedComponent> licensed = [.. shipped
            .Where(component => component.License.IsKnown)
            .Select(component => new LicensedComponent(component.Key, component.Name, component.Group, component.Chosen, known(component.Key)))];
        ImmutableArray<Context> contexts = [.. delivery.Forms.Select(form =>
            new Context(facts).With("delivery", form.Word(), delivery.Source))];
        var obligations = Obligations.Of(licensed, library, contexts, artifacts);
        ImmutableArray<ChosenLicense> ownLicenses = own.Concluded is { } expression ? LicenseChoice.Of(expression, library) : [];
        var conflicts = Compatibility.Conflicts(licensed, ownLicenses, library, contexts);
        var answered = licensed.Count(component => component.Licenses.All(license => library.Of(license.Id) is not null));
        return new Owed(
            obligations, conflicts, new Share(answered, answered, shipped.Length), shipped.Length - licensed.Length,
            NotEncoded(licensed, library), Questions(obligations, conflicts));
    }

    private static ImmutableArray<KeyValuePair<string, int>> NotEncoded(ImmutableArray<LicensedComponent> licensed, LicenseLibrary library) =>
        [.. licensed.SelectMany(component => component.Licenses.Select(license => license.Id).Distinct())
            .Where(id => library.Of(id) is null)
            .GroupBy(id => id, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.Count()))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    private static ImmutableArray<KeyValuePair<string, int>> Questions(
        ImmutableArray<Obligation> obligations, ImmutableArray<LicenseConflict> conflicts) =>
        [.. obligations.SelectMany(obligation => obligation.Asks)
            .Concat(conflicts.SelectMany(conflict => conflict.Asks))
            .GroupBy(fact => fact, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.Count()))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)];
}
