namespace Anneal.Analysis;

/// <summary>What ends a part of a schedule.</summary>
internal enum PartEnding
{
    /// <summary>The end of the run, or nothing.</summary>
    Run,

    /// <summary>The part that follows it.</summary>
    NextPart,

    /// <summary>A cut that the text asks for, after which a value is held.</summary>
    Cut,
}
