using System.Text.Json;
using Gangway.Office.Contract;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>A verdict in words.</summary>
internal static class CompatibilitySentences
{
    /// <summary>"restriction-unsettled", "yes": the word of an enum as it is written everywhere.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Why(CompatibilityVerdict verdict, Words words) => words.Of(
        $"compat.{Word(verdict.Reason)}", verdict.Inbound.ToString(), verdict.Outbound.ToString(), verdict.InboundClause ?? "", verdict.OutboundClause ?? "",
        verdict.Act is null ? "" : words.Act(verdict.Act));

    public static ExitCode Code(CompatibilityAnswer answer) => answer switch
    {
        CompatibilityAnswer.Yes => ExitCode.Fine,
        CompatibilityAnswer.No => ExitCode.PolicyViolation,
        _ => ExitCode.NeedsDecision,
    };
}
