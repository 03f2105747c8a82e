using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract;

/// <summary>
/// Decides what a product owes: the license norms of what it ships, activated in its delivery forms, held against the files
/// that fulfil them. Norms are evaluated once per license and distinct set of component facts, not per component.
/// </summary>
public static class Obligations
{
    /// <param name="components">What is shipped, with the licenses chosen for it; those without are not asked here.</param>
    /// <param name="library">Encoded terms. Licenses it does not hold activate nothing: the caller counts them as unknown.</param>
    /// <param name="contexts">One per delivery form of the product.</param>
    /// <param name="artifacts">The files found that can fulfil a duty.</param>
    /// <returns>Late first, then due, open, done, standing; by norm id.</returns>
    public static ImmutableArray<Obligation> Of(
        IEnumerable<LicensedComponent> components,
        LicenseLibrary library,
        ImmutableArray<Context> contexts,
        ImmutableArray<ProvidedArtifact> artifacts)
    {
        var isDelivered = contexts.Any(context => context["delivered"] == "yes");
        var groups = new Dictionary<(string Norm, string License, Truth Active), Group>();
        var activations = new Dictionary<(string License, string Facts), ImmutableArray<Activation.Result>>();
        foreach (var component in components)
        {
            foreach (var license in component.Licenses)
            {
                var key = (license.Id, component.FactsKey);
                if (!activations.TryGetValue(key, out var results))
                {
                    activations.Add(key, results = Activate(license, component, library, contexts));
                }

                foreach (var result in results)
                {
                    GroupOf(groups, result, license.Id).Add(component, result);
                }
            }
        }

        return [.. groups.Values.Select(group => group.Judge(artifacts, isDelivered))
            .OrderBy(obligation => obligation.State switch { ObligationState.Late => 0, ObligationState.Due => 1, ObligationState.Open => 2, ObligationState.Done => 3, _ => 4 })
            .ThenBy(obligation => obligation.Norm.Id, StringComparer.Ordinal)
            .ThenBy(obligation => obligation.License, StringComparer.Ordinal)];
    }

    private static ImmutableArray<Activation.Result> Activate(
        ChosenLicense license, LicensedComponent component, LicenseLibrary library, ImmutableArray<Context> contexts)
    {
        if (library.Of(license.Id) is not { } terms)
        {
            return [];
        }

        ImmutableArray<Context> known = [.. contexts.Select(context =>
            component.Facts.Aggregate(context, (with, fact) => with.With(fact.Key, fact.Value.Value, fact.Value.Basis)))];
        return [.. terms.NormsOf(license.Id)
            .Where(norm => norm.Deontic is Deontic.Must or Deontic.MustNot)
            .Select(norm => InAny(norm, library.Vocabulary, known))
            .Where(result => result.Active != Truth.False)];
    }

    /// <summary>A product that is delivered in two forms owes what either form activates.</summary>
    private static Activation.Result InAny(Norm norm, Vocabulary vocabulary, ImmutableArray<Context> contexts)
    {
        ImmutableArray<Activation.Result> results = [.. contexts.Select(context => Activation.Of(norm, vocabulary, context))];
        var active = results.Aggregate(Truth.False, (truth, result) => truth.Or(result.Active));
        return new Activation.Result(norm, active,
            active == Truth.Unknown ? [.. results.SelectMany(result => result.Asks).Distinct(StringComparer.Ordinal)] : []);
    }

    private static Group GroupOf(
        Dictionary<(string Norm, string License, Truth Active), Group> groups, Activation.Result result, string license)
    {
        var key = (result.Norm.Id, license, result.Active);
        if (!groups.TryGetValue(key, out var group))
        {
            groups.Add(key, group = new Group(result.Norm, license, result.Active));
        }

        return group;
    }

    private sealed class Group(Norm norm, string license, Truth active)
    {
        private readonly List<LicensedComponent> components = [];
        private readonly SortedSet<string> asks = new(StringComparer.Ordinal);

        public void Add(LicensedComponent component, Activation.Result result)
        {
            components.Add(component);
            asks.UnionWith(result.Asks);
        }

        public Obligation Judge(ImmutableArray<ProvidedArtifact> artifacts, bool isDelivered)
        {
            ImmutableArray<ProvidedArtifact> fitting = [.. artifacts.Where(artifact => Fulfils(artifact.Kind))];
            var covered = components.Count(component => fitting.Any(artifact => artifact.Names(component.Name, component.Group)));
            ImmutableArray<string> keys = [.. components.Select(component => component.Key).Distinct(StringComparer.Ordinal)];
            return new Obligation(norm, license, keys, State(covered, isDelivered), new Share(covered, components.Count, components.Count),
                covered == 0 ? [] : [.. fitting.Select(artifact => artifact.Path).Distinct(StringComparer.Ordinal)], [.. asks]);
        }

        private ObligationState State(int covered, bool isDelivered) =>
            active == Truth.Unknown ? ObligationState.Open
            : norm.Deontic == Deontic.MustNot || (norm.Artifact == "none" && norm.Alternatives.IsEmpty) ? ObligationState.Standing
            : covered == components.Count ? ObligationState.Done
            : isDelivered && (norm.Due is "delivery" or "before-release") ? ObligationState.Late
            : ObligationState.Due;

        private bool Fulfils(string kind) => norm.Artifact == kind || norm.Alternatives.Any(alternative => alternative.Artifact == kind);
    }
}
