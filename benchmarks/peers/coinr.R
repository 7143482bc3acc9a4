# One workload in COINr: prints the seconds it took, and nothing else, on standard output.
#     Rscript --vanilla coinr.R ua-1000
suppressPackageStartupMessages(library(COINr))

# COINr's example coin and the four assumptions of its vignette: winsorised points, normalisation, weights by a quarter, aggregation.
ua_1000 <- function() {
  coin <- build_example_coin(quietly = TRUE)
  set.seed(2024)
  weights <- get_noisy_weights(coin$Meta$Weights$Original, data.frame(Level = c(2, 3), NoiseFactor = c(0.25, 0.25)), Nrep = 100)
  specs <- list(
    Winmax = list(Address = "$Log$Treat$global_specs$f1_para$winmax", Distribution = 1:5, Type = "discrete"),
    Normalisation = list(
      Address = "$Log$Normalise$global_specs",
      Distribution = list(list(f_n = "n_minmax", f_n_para = list(c(1, 100))), list(f_n = "n_zscore", f_n_para = list(c(10, 2)))),
      Type = "discrete"),
    Weights = list(Address = "$Log$Aggregate$w", Distribution = weights, Type = "discrete"),
    Aggregation = list(Address = "$Log$Aggregate$f_ag", Distribution = c("a_amean", "a_gmean"), Type = "discrete"))
  system.time(get_sensitivity(
    coin, SA_specs = specs, N = 1000, SA_type = "UA", dset = "Aggregated", iCode = "Index", quietly = TRUE, check_addresses = FALSE))
}

# 51,000 units in the hierarchy of the example.
normalise_aggregate_51000 <- function() {
  set.seed(49)
  meta <- ASEM_iMeta[ASEM_iMeta$Type %in% c("Indicator", "Aggregate"), ]
  indicators <- meta$iCode[meta$Type == "Indicator"]
  units <- sprintf("u%06d", 1:51000)
  figures <- as.data.frame(matrix(exp(runif(51000 * length(indicators), 0, 3)), ncol = length(indicators), dimnames = list(NULL, indicators)))
  coin <- new_coin(cbind(data.frame(uCode = units, uName = units), figures), meta, quietly = TRUE)
  system.time({
    coin <- Normalise(coin, dset = "Raw", global_specs = list(f_n = "n_minmax", f_n_para = list(c(0, 100))))
    coin <- Aggregate(coin, dset = "Normalised", f_ag = "a_amean")
  })
}

copeland_2000 <- function() {
  set.seed(5)
  scores <- as.data.frame(matrix(runif(2000 * 5), ncol = 5))
  system.time(a_copeland(scores, 1:5))
}

workload <- commandArgs(trailingOnly = TRUE)[1]
output <- file(nullfile(), "w")
sink(output)
time <- switch(
  workload,
  "ua-1000" = ua_1000(),
  "normalise-aggregate-51000" = normalise_aggregate_51000(),
  "copeland-2000" = copeland_2000(),
  stop("no such workload: ", workload))
sink()
close(output)
cat(time[["elapsed"]], "\n")
