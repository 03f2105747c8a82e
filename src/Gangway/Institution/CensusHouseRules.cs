using Gangway.Office.Community;
using Gangway.Office.Institution;

namespace Gangway.Institution;

/// <summary>The house rules that a census shows, in the order of the matrix.</summary>
internal static class CensusHouseRules
{
    /// <summary>Kind, the file's usual name, and a head that fits a terminal.</summary>
    public static readonly (HouseRuleKind Kind, string File, string Short)[] Columns =
    [
        (HouseRuleKind.License, "LICENSE", "LICENSE"),
        (HouseRuleKind.Readme, "README", "README"),
        (HouseRuleKind.Contributing, "CONTRIBUTING", "CONTRIB"),
        (HouseRuleKind.CodeOfConduct, "CODE_OF_CONDUCT", "CONDUCT"),
        (HouseRuleKind.Security, "SECURITY", "SECUR"),
        (HouseRuleKind.Governance, "GOVERNANCE", "GOVERN"),
        (HouseRuleKind.Maintainers, "MAINTAINERS", "MAINT"),
        (HouseRuleKind.Notice, "NOTICE", "NOTICE"),
        (HouseRuleKind.Sbom, "SBOM", "SBOM"),
    ];

    /// <summary>Null where it is not known whether the file is there.</summary>
    public static bool? Of(RepositoryCensus repository, HouseRuleKind kind) =>
        repository.HouseRules.FirstOrDefault(rule => rule.Kind == kind)?.Present;
}
