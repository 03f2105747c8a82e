using System.CommandLine;

namespace Gangway.Community;

/// <summary>Who is ours and who works for whom, as a Give command is told.</summary>
/// <param name="Ours">Domains, addresses, identities; empty where nobody said.</param>
/// <param name="OurFirm">The name under which ours count.</param>
/// <param name="Affiliations">Files and folders of lists, in order of precedence.</param>
/// <param name="Data">The store, as asked for.</param>
internal sealed record GivePeopleOptions(string[] Ours, string OurFirm, string[] Affiliations, string? Data)
{
    public const string UnnamedFirm = "(ours)";

    public static Option<string[]> OursOption() => new("--ours") { Description = "Who is ours: mail domains, addresses, \"Name <mail>\"; with commas", HelpName = "WHO" };

    public static Option<string[]> AffiliationsOption() => new("--affiliations")
    {
        Description = "Who works for whom: CSV of the personnel office, OpenDigger label (file or folder), gitdm list, firms.yaml", HelpName = "FILE",
    };

    public static Option<string> FirmOption() => new("--firm") { Description = "The name under which ours are counted", DefaultValueFactory = _ => UnnamedFirm, HelpName = "NAME" };
}
