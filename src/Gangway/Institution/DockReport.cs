using Gangway.Office.Institution.Docking;
using Gangway.Office.Institution.Policies;

namespace Gangway.Institution;

/// <summary>A docking and what it rests on, as every format shows it.</summary>
internal sealed record DockReport(DockReading Reading, DockingResult Result, Policy Policy, bool IsStarter, DateTimeOffset Taken)
{
    public const string Schema = "gangway.dock/1";
}
