using System.CommandLine;

namespace Gangway.Contract;

/// <summary><c>gangway notice</c>: what has to go along with a delivery.</summary>
internal static class NoticeCommands
{
    public static Command Define(TextWriter output, TextWriter error) => new("notice", "What goes along with a delivery: notices, license texts, source offers.")
    {
        NoticeBuildCommand.Define(output, error), NoticeOfferCommand.Define(output, error),
    };
}
