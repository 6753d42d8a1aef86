namespace Anneal.Training.Data.Download;

/// <summary>A data set as its publisher offers it: where, which files, and their checksums.</summary>
/// <param name="Name">What the set is called, such as <c>fashion-mnist</c>.</param>
/// <param name="Address">The folder at the publisher; ends in a slash.</param>
/// <param name="Files">All files of the set, under the address.</param>
public sealed record PublishedSet(string Name, Uri Address, IReadOnlyList<PublishedFile> Files)
{
    /// <summary>
    /// Fashion-MNIST: 70,000 images of clothes, 28×28, ten classes. MIT, Copyright (c) 2017 Zalando SE.
    /// </summary>
    /// <remarks>
    /// Source: H. Xiao, K. Rasul, R. Vollgraf, "Fashion-MNIST", 2017, arXiv:1708.07747. The checksums secure what the
    /// plain http of its publisher does not.
    /// </remarks>
    public static PublishedSet FashionMnist { get; } =
        new(
            "fashion-mnist",
            new("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"),
            [
                new(
                    "train-images-idx3-ubyte.gz",
                    26_421_880,
                    "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"
                ),
                new(
                    "train-labels-idx1-ubyte.gz",
                    29_515,
                    "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"
                ),
                new(
                    "t10k-images-idx3-ubyte.gz",
                    4_422_102,
                    "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"
                ),
                new(
                    "t10k-labels-idx1-ubyte.gz",
                    5_148,
                    "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"
                ),
            ]
        );

    /// <summary>
    /// MNIST: 70,000 handwritten digits, 28×28, ten classes. CC BY-SA 3.0, Yann LeCun and Corinna Cortes.
    /// </summary>
    /// <remarks>
    /// Source: Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits", from the mirror that PyTorch
    /// uses.
    /// </remarks>
    public static PublishedSet Mnist { get; } =
        new(
            "mnist",
            new("https://ossci-datasets.s3.amazonaws.com/mnist/"),
            [
                new(
                    "train-images-idx3-ubyte.gz",
                    9_912_422,
                    "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"
                ),
                new(
                    "train-labels-idx1-ubyte.gz",
                    28_881,
                    "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"
                ),
                new(
                    "t10k-images-idx3-ubyte.gz",
                    1_648_877,
                    "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"
                ),
                new(
                    "t10k-labels-idx1-ubyte.gz",
                    4_542,
                    "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"
                ),
            ]
        );
}
