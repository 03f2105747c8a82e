namespace Gangway.Kernels.Licenses;

/// <summary>
/// One array a thread that is handed from file to file. The pools of the framework do the same for more; but over our own types they are
/// compiled when the program starts, which costs a cold start more than the scan of a file.
/// </summary>
internal static class Spare<T>
    where T : unmanaged
{
    /// <summary>What a larger file made is not kept.</summary>
    private const int LargestKept = 1 << 20;

    [ThreadStatic]
    private static T[]? spare;

    /// <summary>An array of at least so many, with whatever stands in it.</summary>
    public static T[] Take(int length)
    {
        var taken = spare;
        spare = null;
        return taken is not null && taken.Length >= length ? taken : new T[Math.Max(length, 1024)];
    }

    public static void Give(T[] array)
    {
        if (array.Length <= LargestKept && array.Length > (spare?.Length ?? 0))
        {
            spare = array;
        }
    }
}
