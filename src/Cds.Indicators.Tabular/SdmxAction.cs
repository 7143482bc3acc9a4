namespace Cds.Indicators.Tabular;

/// <summary>What a row of SDMX-CSV does to stored data (hành động).</summary>
/// <remarks>The default value is <see cref="Merge"/>, which a row without the column <c>ACTION</c> means as well.</remarks>
public enum SdmxAction : byte
{
    /// <summary>M: what is given is added or changed, empty cells leave the stored value as it is (hợp nhất). The retired I (information) and A (append) are read as this.</summary>
    Merge = 0,

    /// <summary>R: the stored observation is replaced whole; what the row leaves empty is gone (thay thế).</summary>
    Replace = 1,

    /// <summary>
    /// D: the cells that are not empty (marked <c>-</c>, say) are deleted, or the whole observation where none is; an empty dimension stands for all its
    /// values (xóa).
    /// </summary>
    Delete = 2,
}
