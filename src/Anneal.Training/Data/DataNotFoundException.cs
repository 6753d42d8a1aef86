namespace Anneal.Training.Data;

/// <summary>The files of a published data set are not where they were looked for.</summary>
/// <remarks><see cref="Download.DataDownload"/> fetches the sets that have a publisher.</remarks>
public sealed class DataNotFoundException : FileNotFoundException
{
    internal DataNotFoundException(string message, string path, string dataSet)
        : base(message, path) => DataSet = dataSet;

    /// <summary>The set's name, such as <c>mnist</c>.</summary>
    public string DataSet { get; }
}
