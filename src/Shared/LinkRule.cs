namespace Anneal;

/// <summary>What is written where a symbolic link stands under the name of a file.</summary>
internal enum LinkRule
{
    /// <summary>What it leads to: the user named it.</summary>
    Follow,

    /// <summary>A file in the link's place: in a folder of ours nobody else's file is touched.</summary>
    Replace,
}
