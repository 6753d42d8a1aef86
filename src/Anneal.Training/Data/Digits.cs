using System.IO.Compression;

namespace Anneal.Training.Data;

/// <summary>
/// 1,797 real handwritten digits in ten classes, embedded in this library, so that a first training needs no download.
/// </summary>
/// <remarks>
/// The test half of "Optical Recognition of Handwritten Digits" (E. Alpaydin, C. Kaynak, 1998, UCI Machine Learning
/// Repository,
/// licence CC BY 4.0), as packaged in scikit-learn. The 8×8 counts 0 to 16 are divided by 16 to give inputs in [0, 1]
/// and enlarged
/// bilinearly to the 28×28 of MNIST, which LeNet was made for.
/// </remarks>
public static class Digits
{
    private const int SourceSide = 8,
        Side = 28;
    private const float MostInk = 16;

    /// <summary>All examples, in the order of the source.</summary>
    public static DataSet Read()
    {
        using var resource = typeof(Digits).Assembly.GetManifestResourceStream("digits.csv.gz")!;
        using var reader = new StreamReader(new GZipStream(resource, CompressionMode.Decompress));
        var digits = CsvFile.Read(reader, "digits.csv", "digits", CsvTarget.Label);

        var inputs = BilinearResize.Enlarge(digits.Inputs.Span, SourceSide, Side);
        for (var pixel = 0; pixel < inputs.Length; pixel++)
            inputs[pixel] /= MostInk;
        return DataSet.ForClassification(
            digits.Name,
            new Shape(1, Side, Side),
            inputs,
            digits.Labels,
            digits.ClassCount
        );
    }
}
