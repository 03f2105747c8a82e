using System.Collections.Immutable;

namespace Gangway.Office.Community.Measures;

public static partial class Metrics
{
    /// <summary>Every metric of this room under one scope, in the order in which a reader asks: what is not known, what came, from whom, when, at what risk, from outside.</summary>
    public static ImmutableArray<Metric> All(Activity activity, MetricInputs inputs) =>
    [
        UnknownAffiliation(activity),
        NoReplyAddresses(activity),
        CodeChangesCommits(activity),
        Authors(activity),
        CodeChangesLines(activity),
        TypesOfContributions(activity),
        BotActivity(activity),
        DcoCoverage(activity),
        Contributors(activity),
        Committers(activity),
        NewContributors(activity),
        OccasionalContributors(activity),
        InactiveContributors(activity),
        Retention(activity),
        Survival(activity),
        OurShare(activity),
        OrganizationalDiversity(activity),
        ElephantFactor(activity),
        ContributorAbsenceFactor(activity),
        Truck(activity),
        Gini(activity),
        OpenRank(activity),
        ActivityDates(activity),
        Burstiness(activity),
        ReleaseFrequency(inputs.Releases, activity.Scope),
        TimeToFirstResponse(inputs.Threads, activity.Scope),
        ChangeRequestClosureRatio(inputs.Threads, activity.Scope),
        ChangeRequestsDuration(inputs.Threads, activity.Scope),
        ChangeRequestAcceptanceRatio(inputs.Threads, activity.Scope),
        TechnicalFork(inputs.Forks, activity.Scope),
        UpstreamCodeDependencies(inputs.Components, activity.Scope),
        Libyears(inputs.Ages, activity.Scope),
        LicenseCoverage(inputs.LicensedFiles, activity.Scope),
    ];
}
