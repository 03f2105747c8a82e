using System.CommandLine;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary><c>gangway notice</c>: what has to go along with a delivery.</summary>
internal static class NoticeCommands
{
    public static Command Define(Asked asked) => asked.Add(
        new Command("notice", "What goes along with a delivery: notices, license texts, source offers."),
        new("build", NoticeBuildCommand.Define),
        new("offer", NoticeOfferCommand.Define));
}
