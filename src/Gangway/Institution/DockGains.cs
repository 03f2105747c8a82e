namespace Gangway.Institution;

/// <summary>What we give to a project in the period practice is counted in.</summary>
/// <param name="Commits">Ours, merges included.</param>
/// <param name="Reviews">Commits that name one of ours as reviewer or tester.</param>
/// <param name="Committers">Of ours who committed or merged.</param>
internal sealed record DockGains(long Commits, long Reviews, int Committers);
