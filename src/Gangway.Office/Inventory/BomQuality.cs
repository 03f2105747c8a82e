using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>How far an SBOM says what a framework asks for: a share per field, no grade.</summary>
/// <param name="Framework">Who asks.</param>
/// <param name="Fields">In the framework's order.</param>
public sealed record BomQuality(QualityFramework Framework, ImmutableArray<QualityField> Fields)
{
    private const int ShownLacking = 5;

    /// <summary>Linear in components and edges. NOASSERTION, NONE and empty words are unknown.</summary>
    public static BomQuality Of(Bom bom, QualityFramework framework)
    {
        var facts = new QualityFacts(bom);
        ImmutableArray<Component> all = bom.Subject is null ? bom.Components : bom.Components.Insert(0, bom.Subject);
        return new BomQuality(framework, [.. ElementsOf(framework).Select(element => FieldOf(element, facts, all))]);
    }

    private static ImmutableArray<QualityElement> ElementsOf(QualityFramework framework) => framework switch
    {
        QualityFramework.Ntia => NtiaElements.All,
        QualityFramework.BsiTr03183 => BsiElements.All,
        _ => TelcoElements.All,
    };

    private static QualityField FieldOf(QualityElement element, QualityFacts facts, ImmutableArray<Component> all)
    {
        if (element.OfDocument is { } ofDocument)
        {
            var standing = ofDocument(facts);
            var isAsAsked = standing == QualityElement.Standing.AsAsked;
            var share = new Share(isAsAsked ? 1 : 0, standing == QualityElement.Standing.Unknown ? 0 : 1, 1);
            return new QualityField(element.Name, element.Clause, element.IsRequired, share, element.HowToFix, isAsAsked ? [] : [null]);
        }

        var (count, known) = (0, 0);
        var lacking = ImmutableArray.CreateBuilder<Component?>();
        foreach (var component in all)
        {
            var standing = element.OfComponent!(facts, component);
            count += standing == QualityElement.Standing.AsAsked ? 1 : 0;
            known += standing == QualityElement.Standing.Unknown ? 0 : 1;
            if (standing != QualityElement.Standing.AsAsked && lacking.Count < ShownLacking)
            {
                lacking.Add(component);
            }
        }

        return new QualityField(element.Name, element.Clause, element.IsRequired, new Share(count, known, all.Length), element.HowToFix, lacking.ToImmutable());
    }
}
