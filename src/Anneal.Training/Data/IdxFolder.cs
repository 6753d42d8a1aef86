using System.Globalization;

namespace Anneal.Training.Data;

/// <summary>
/// Reads labelled images from a folder of IDX files under MNIST's file names, with or without <c>.gz</c>.
/// </summary>
/// <remarks>Pixels 0 to 255 become inputs in [0, 1], as the d2l book has them.</remarks>
public static class IdxFolder
{
    private const int ClassCount = 10;

    /// <summary>The images and labels of one part.</summary>
    /// <param name="name">What the set is called, such as <c>fashion-mnist</c>.</param>
    /// <param name="directory">The folder that holds the files.</param>
    /// <param name="part">The first word of the files' names: <c>train</c>, or <c>t10k</c> for the test images.</param>
    /// <exception cref="DataNotFoundException">A file is missing; the message says where it was looked for.</exception>
    /// <exception cref="InvalidDataException">A file's content is not what the format demands; the message names the
    /// file.</exception>
    public static DataSet Read(string name, string directory, string part)
    {
        var imagePath = Find(name, directory, part + "-images-idx3-ubyte");
        var labelPath = Find(name, directory, part + "-labels-idx1-ubyte");
        var images = IdxFile.Read(imagePath, dimensions: 3);
        var labels = IdxFile.Read(labelPath, dimensions: 1).Values;

        if (labels.Length != images.Lengths[0])
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{labelPath}' must hold one label for each of the {images.Lengths[0]} images in '{imagePath}', "
                        + $"but holds {labels.Length}."
                )
            );
        for (var example = 0; example < labels.Length; example++)
            if (labels[example] >= ClassCount)
                throw new InvalidDataException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{labelPath}' must hold labels below {ClassCount}, but label {example + 1} is "
                            + $"{labels[example]}."
                    )
                );

        var inputs = new float[images.Values.Length];
        for (var pixel = 0; pixel < inputs.Length; pixel++)
            inputs[pixel] = images.Values[pixel] / 255f;
        return DataSet.ForClassification(
            name,
            new Shape(1, images.Lengths[1], images.Lengths[2]),
            inputs,
            labels,
            ClassCount
        );
    }

    private static string Find(string name, string directory, string file)
    {
        var path = Path.Combine(directory, file);
        if (File.Exists(path))
            return path;
        return File.Exists(path + ".gz")
            ? path + ".gz"
            : throw new DataNotFoundException(
                $"'{file}' or '{file}.gz' must be in '{Path.GetFullPath(directory)}', but neither is.",
                path,
                name
            );
    }
}
