// Package cputime tells how much work the program has done, for speeds that a busy machine hardly changes.
package cputime
