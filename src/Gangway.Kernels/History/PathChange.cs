namespace Gangway.Kernels.History;

/// <summary>One path that differs between two trees.</summary>
/// <param name="Path">Its number in a <see cref="PathTable"/>.</param>
/// <param name="Old">Number of the object before; 0 where there was none.</param>
/// <param name="New">Number of the object after; 0 where there is none.</param>
/// <param name="OldMode">See <see cref="TreeMode"/>; 0 where there was none.</param>
public readonly record struct PathChange(int Path, int Old, int New, ushort OldMode, ushort NewMode)
{
    /// <summary>As <c>git log --raw --no-renames</c> has it: A added, D deleted, M content or permissions, T another kind of thing.</summary>
    public char Status => Old == 0 ? 'A' : New == 0 ? 'D' : (OldMode & 0xf000) != (NewMode & 0xf000) ? 'T' : 'M';
}
