namespace Gangway.Community;

/// <summary>
/// Finds git in PATH by ourselves: given a bare name, .NET looks in the current folder first, and the current folder is likely to be the
/// foreign repository. Relative entries of PATH are left out for the same reason.
/// </summary>
internal static class GitProgram
{
    public static string SearchPath { get; } = string.Join(Path.PathSeparator,
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified));

    public static string? Find() => SearchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "git.exe" : "git"))
        .FirstOrDefault(IsExecutable);

    /// <summary>What git says of itself; null where there is none that runs.</summary>
    public static async Task<string?> Version(CancellationToken stop)
    {
        if (Find() is not { } program)
        {
            return null;
        }

        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, ["--version"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        })!;
        var said = await git.StandardOutput.ReadToEndAsync(stop);
        await git.WaitForExitAsync(stop);
        return git.ExitCode == 0 ? said.Trim() : null;
    }

    private static bool IsExecutable(string path) => File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
