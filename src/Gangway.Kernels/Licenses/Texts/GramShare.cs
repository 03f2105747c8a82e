namespace Gangway.Kernels.Licenses.Texts;

/// <summary>What a stretch of a text has in common with one reference on one diagonal; places count from the stretch's first run.</summary>
internal struct GramShare
{
    /// <summary>Place in the stretch, notices not counted, minus place in the reference.</summary>
    public int Diagonal;

    /// <summary>Number of the reference.</summary>
    public ushort Reference;

    /// <summary>How many runs.</summary>
    public ushort Count;

    /// <summary>Where the first of them stands.</summary>
    public ushort First;

    /// <summary>And the last.</summary>
    public ushort Last;
}
