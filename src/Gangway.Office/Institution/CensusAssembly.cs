using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution;

/// <summary>Puts a census together from what was collected: products, then what they take, what they owe, what we give.</summary>
public static class CensusAssembly
{
    /// <param name="sources">What was collected.</param>
    /// <param name="ship">Delivery forms asked for; empty: each product's own word, or an assumption.</param>
    /// <param name="library">Encoded license terms.</param>
    /// <param name="understand">Turns a license claim into an expression, or says why not.</param>
    public static Census Of(
        CollectedSources sources,
        ImmutableArray<DeliveryForm> ship,
        LicenseLibrary library,
        Func<LicenseClaim, (SpdxExpression? Expression, string? WhyNot)> understand)
    {
        var layouts = sources.Places.Select(ProductLayout.Of).ToList();
        var drafts = layouts.SelectMany(layout => layout.Products).ToList();
        var taking = new Taking(library, understand);
        foreach (var draft in drafts)
        {
            var own = OwnPackages(draft.Place);
            foreach (var document in draft.Documents)
            {
                taking.Add(draft.Path, document, own);
            }
        }

        var components = Upstreams.Find(taking.Components(), sources.Places);
        var facts = new ComponentFacts(taking);
        var byProduct = components.SelectMany(component => component.Uses.Select(use => (use.Product, component))).Distinct()
            .ToLookup(pair => pair.Product, pair => pair.component, StringComparer.Ordinal);
        var census = new Census
        {
            Paths = sources.Paths,
            Taken = sources.Taken,
            Ours = sources.Ours,
            Products = [.. drafts.Select(draft => Product(draft, byProduct[draft.Path], ship, facts, library, understand))],
            Components = components,
            Repositories = [.. sources.Places.Where(place => place.Repository is not null).Select(place => Repository(place, components, understand))],
            SetAside = [.. layouts.SelectMany(layout => layout.SetAside).Select(Document)],
            Issues = sources.Issues,
        };
        return census with { NextSteps = NextSteps.For(census) };
    }

    private static Product Product(
        ProductLayout.Draft draft,
        IEnumerable<TakenComponent> taken,
        ImmutableArray<DeliveryForm> ship,
        ComponentFacts facts,
        LicenseLibrary library,
        Func<LicenseClaim, (SpdxExpression? Expression, string? WhyNot)> understand)
    {
        var declaration = draft.IsWholePlace ? draft.Place.Declaration : null;
        var delivery = DeliveryOf(ship, declaration, draft.Place.Path);
        var license = OwnLicense(draft, understand);
        var artifacts = draft.IsWholePlace ? draft.Place.Artifacts : [];
        return new Product
        {
            Name = draft.Name,
            Path = draft.Path,
            Delivery = delivery,
            Documents = [.. draft.Documents.Select(Document)],
            NotRead = draft.IsWholePlace ? draft.Place.NotRead : [],
            License = license,
            Terms = draft.IsWholePlace ? draft.Place.Terms : SourceTerms.None,
            Owed = Owing.Of(taken, draft.Path, license, delivery, declaration?.Facts ?? Context.Empty.Facts, artifacts, facts.Of, library),
        };
    }

    /// <summary>What the place itself publishes: its modules name one another, and none of them is taken from anybody.</summary>
    private static ImmutableHashSet<string> OwnPackages(CollectedPlace place) => place.Publishes
        .Select(package => package.Purl?.WithoutVersion().ToString())
        .OfType<string>()
        .ToImmutableHashSet(StringComparer.Ordinal);

    private static Delivery DeliveryOf(ImmutableArray<DeliveryForm> ship, ProductDeclaration? declaration, string place) =>
        ship.Length > 0 ? new Delivery(ship, DeliveryBasis.Asked, "--ship")
        : declaration is { Ship.Length: > 0 } ? new Delivery(declaration.Ship, DeliveryBasis.Declared, place == "." ? "gangway.yml" : $"{place}/gangway.yml")
        : Delivery.Assumed;

    private static LicenseFacts OwnLicense(
        ProductLayout.Draft draft, Func<LicenseClaim, (SpdxExpression? Expression, string? WhyNot)> understand)
    {
        var subjects = draft.Documents.Select(document => document.Bom.Subject).OfType<Component>()
            .Concat(draft.IsWholePlace ? draft.Place.Publishes : []);
        ImmutableArray<LicenseClaim> claims = [.. subjects.SelectMany(subject => subject.Declared).DistinctBy(claim => (claim.Form, claim.Value))];
        return Conclusion.Of(claims, [], draft.IsWholePlace ? draft.Place.OwnLicenses : [], understand);
    }

    private static RepositoryCensus Repository(
        CollectedPlace place,
        ImmutableArray<TakenComponent> components,
        Func<LicenseClaim, (SpdxExpression? Expression, string? WhyNot)> understand) => new()
        {
            Path = place.Path,
            Name = place.Declaration?.Name ?? place.Name,
            History = place.Repository!.History,
            HouseRules = place.Repository.HouseRules,
            License = Conclusion.Of([], [], place.OwnLicenses, understand),
            ReadFromCommit = place.Repository.ReadFromCommit,
            Takes = [.. components.Where(component => component.Upstream == place.Path).Select(component => component.Key)],
        };

    private static ProductDocument Document(CollectedDocument document) =>
        new(document.Path, document.Bom.Format, document.Bom.Components.Length, document.Bom.Evidence.Digest);
}
