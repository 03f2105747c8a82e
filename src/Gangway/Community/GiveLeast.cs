using System.CommandLine;
using Gangway.Office.Community.Privacy;

namespace Gangway.Community;

/// <summary>How many of our people must stand behind a figure. More may always be asked; fewer only while the works-council mode is off.</summary>
internal static class GiveLeast
{
    private const int Fewest = 2;

    public static Option<int> Option()
    {
        var option = new Option<int>("--least") { Description = "Least number of our people behind a figure about them", DefaultValueFactory = _ => Suppression.DefaultLeast, HelpName = "K" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var least) && least is >= Fewest and <= 10_000))
            {
                result.AddError($"--least: a number from {Fewest}");
            }
        });
        return option;
    }

    public static bool Allows(int least, WorksCouncilMode mode, TextWriter error)
    {
        if (least >= Suppression.DefaultLeast || !mode.IsOn)
        {
            return true;
        }

        error.WriteLine($"gangway: the works-council mode is on: no fewer than {Suppression.DefaultLeast} people stand behind a figure; employer and council together switch it off (gangway give identities council).");
        return false;
    }
}
