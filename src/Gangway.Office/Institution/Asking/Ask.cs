using Gangway.Office.Institution.Decisions;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Asking;

/// <summary>One question to the office: may we?</summary>
/// <param name="Engagement">use, contribute, release, join or fund.</param>
/// <param name="Named">The component, project, organization or folder, as the person named it.</param>
/// <param name="Subject">What lists and license rules need of it.</param>
/// <param name="LicenseSource">Where its license is known from: an option, a document of the store; null where it is not known.</param>
/// <param name="Product">For which product or context; null where it is not said.</param>
/// <param name="Facts">What is known, each with where from; the engagement among them.</param>
public sealed record Ask(string Engagement, string Named, PolicySubject Subject, string? LicenseSource, string? Product, Context Facts)
{
    /// <summary>What all versions of the subject have in common; decisions hold for it.</summary>
    public string Identity => DecisionScope.IdentityOf(Subject.Purl, Named);

    public DecisionScope Scope(string? versions, string? product) => new(Engagement, Identity, versions, product);
}
