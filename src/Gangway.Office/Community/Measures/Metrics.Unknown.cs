using Gangway.Office.Community.People;

namespace Gangway.Office.Community.Measures;

// What is not known stands before what is: every figure by firm rests on it.
public static partial class Metrics
{
    /// <summary>Unknown affiliation: the share of the period's commits by people of which nobody knows for whom they were made.</summary>
    public static Metric UnknownAffiliation(Activity activity)
    {
        const string Name = "Unknown affiliation";
        var commits = OfPeople(activity.Period).ToList();
        var unknown = commits.Where(commit => commit.Firm.Kind == FirmAffiliationKind.Unknown).ToList();
        return commits.Count == 0
            ? Unknown(Name, "ratio", activity.Scope, "There is no commit in the period.")
            : new(Name, (double)unknown.Count / commits.Count, "ratio", commits.Count, commits.Count + activity.Undated, activity.Scope)
            {
                Parts =
                [
                    new("public mail", unknown.Count(commit => commit.Address == AffiliationKind.PublicMail)),
                    new("no-reply", unknown.Count(commit => commit.Address == AffiliationKind.NoReply)),
                    new("no address", unknown.Count(commit => commit.Address is not (AffiliationKind.PublicMail or AffiliationKind.NoReply))),
                ],
            };
    }

    /// <summary>No-reply addresses: the share of the period's commits by people made under a forge's stand-in, whoever stands behind it.</summary>
    public static Metric NoReplyAddresses(Activity activity)
    {
        const string Name = "No-reply addresses";
        var commits = OfPeople(activity.Period).ToList();
        var hidden = commits.Where(commit => commit.Address == AffiliationKind.NoReply).ToList();
        return commits.Count == 0
            ? Unknown(Name, "ratio", activity.Scope, "There is no commit in the period.")
            : new(Name, (double)hidden.Count / commits.Count, "ratio", commits.Count, commits.Count + activity.Undated, activity.Scope)
            {
                Parts = [new("affiliation known", hidden.Count(commit => commit.Firm.Kind != FirmAffiliationKind.Unknown)), new("unknown", hidden.Count(commit => commit.Firm.Kind == FirmAffiliationKind.Unknown))],
            };
    }
}
