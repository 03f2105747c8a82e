namespace Gangway.Kernels.Licenses;

/// <summary>What kind of words a match rests on.</summary>
public enum LicenseMatchKind
{
    /// <summary>The license text itself, within what the SPDX matching guidelines let differ.</summary>
    Text,

    /// <summary>A text close to a license text, but not the same: a person should look.</summary>
    NearText,

    /// <summary>An SPDX-License-Identifier tag.</summary>
    Tag,
}
