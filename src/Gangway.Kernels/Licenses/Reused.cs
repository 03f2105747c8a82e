namespace Gangway.Kernels.Licenses;

/// <summary>
/// One object a thread of a type, handed from file to file: what a reading needs while it reads. A scan reads tens of thousands of files, and
/// of most there is nothing to say; none of that should reach the collector. Who takes it while another has it makes their own.
/// </summary>
internal static class Reused<T>
    where T : class
{
    [ThreadStatic]
    private static T? spare;

    /// <summary>The one that was given back last, as it was; or null.</summary>
    public static T? Take()
    {
        var taken = spare;
        spare = null;
        return taken;
    }

    public static void Give(T one) => spare = one;
}
