namespace Gangway.Office;

/// <summary>What an issue means for the figures: nothing, less of them, or none from that source.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
