using System.Collections.Immutable;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Community.Practice;
using Gangway.Office.Contract;

namespace Gangway.Office.Institution.Docking;

/// <summary>The project as it docks: what its license, its files and its people say.</summary>
/// <param name="Subject">How the report names it.</param>
/// <param name="Norms">License and community norms, and practices.</param>
/// <param name="Topics">What is stated, silent, denied, unknown.</param>
public sealed record CommonsSide(string Subject, ImmutableArray<DockedNorm> Norms, ImmutableArray<TopicStatement> Topics)
{
    /// <param name="subject">How the report names it.</param>
    /// <param name="licenses">The licenses it is used under; empty where none is known.</param>
    /// <param name="library">Encoded terms.</param>
    /// <param name="expectations">What its files ask.</param>
    /// <param name="practice">What was counted in its history.</param>
    public static CommonsSide Of(
        string subject, ImmutableArray<ChosenLicense> licenses, LicenseLibrary library, ProjectExpectations expectations, ImmutableArray<PracticedNorm> practice) =>
        new(
            subject,
            [
                .. licenses.SelectMany(license => library.Of(license.Id)?.NormsOf(license.Id) ?? []).DistinctBy(norm => norm.Id).Select(norm => new DockedNorm { Norm = norm }),
                .. expectations.Expectations.Select(Docked),
                .. practice.Select(practiced => new DockedNorm { Norm = practiced.Norm, Kept = practiced.Kept, Days = practiced.Days }),
            ],
            expectations.Topics);

    private static DockedNorm Docked(Expectation expectation) => new()
    {
        Norm = expectation.Norm,
        Evidence = expectation.Evidence,
        Quote = expectation.Quote,
        Links = expectation.Links,
        Days = expectation.Period?.Days,
        Period = expectation.Period?.Text,
        Count = expectation.Count,
        Monitor = expectation.Monitor,
    };
}
