namespace Gangway.Kernels.Licenses.Texts;

/// <summary>What a stretch of a text has in common with one reference on one diagonal; places count from the stretch's first run.</summary>
internal struct GramShare
{
    /// <summary>Number of the reference.</summary>
    public int Reference;

    /// <summary>Place in the stretch, notices not counted, minus place in the reference.</summary>
    public int Diagonal;

    /// <summary>How many runs.</summary>
    public int Count;

    /// <summary>Where the first of them stands.</summary>
    public int First;

    /// <summary>And the last.</summary>
    public int Last;

    /// <summary>1 + the place of the share with the same reference that was begun before; 0 for none.</summary>
    public int Before;
}
