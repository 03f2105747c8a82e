namespace Gangway.Shell;

/// <summary>What a command says to the script that called it.</summary>
internal enum ExitCode
{
    Fine = 0,

    /// <summary>The tool failed, or nothing of the input could be read.</summary>
    Failed = 1,

    /// <summary>Policy says no.</summary>
    PolicyViolation = 2,

    /// <summary>A person must decide.</summary>
    NeedsDecision = 3,

    /// <summary>Wrong usage (sysexits EX_USAGE).</summary>
    Usage = 64,
}
